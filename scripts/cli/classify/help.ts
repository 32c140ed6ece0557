export const HELP = `Labels pictures on this computer, in the built extension, and prints a line for each.

  npm run -s classify -- [OPTIONS] FILE | FOLDER | PATTERN | URL | - …

What to label
  FILE, file://…      a picture
  FOLDER              the pictures in it and in the folders inside of it, whatever they are called
  PATTERN             "photos/**/*.jpg", quoted: the pictures that it stands for
  URL                 the pictures of a page, or a picture by its address
  -                   a picture on stdin
  --files-from LIST   the files, folders and addresses in a list, one a line or ended by NUL; "-" is stdin
  --watch FOLDER      the pictures that arrive in a folder, until Ctrl-C
  --ext LIST          of folders and patterns only files with these extensions: jpg,png

How
  --model MODEL       a model's id, or a .tflite file
  --engine ENGINE     auto, webgpu, litert, wasm or cpu
  --json              an object a line; docs/classify.md has its fields
  --csv               comma-separated values under a line of their names
  --top N             also the N most probable classes, from 1 to 5
  -h, --help          this
  --version           the version

Results come on stdout in the order in which their pictures were named, each as soon as it is its turn. Ends with 0 where
all pictures were read, 1 where some were not, 2 where the command is wrong.
`;
