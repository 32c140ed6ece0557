"""Decodes the pictures of sources.json once, to 80 x 80 pixels: pixels.u8, allowed.u8 (a row of outputs a picture) and groups."""
import argparse
import io
import json
import subprocess
from fnmatch import fnmatchcase
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image

from words import HERE, INDEX, OF_CLASS, WORDS, allowed, parse_classes

SIDE = 80
KINDS = (".jpg", ".jpeg", ".png")


def git_of(mirror, repository):
    folder = mirror / repository.replace("/", "+") / "repo"
    return folder / ".git" if (folder / ".git").exists() else folder


def list_pictures(git, source):
    """(object, words, group) of each picture: the group tells what is balanced against what."""
    tree = subprocess.run(["git", "-C", git, "ls-tree", "-r", "-z", "HEAD"], capture_output=True, check=True).stdout
    rows = [row.split("\t", 1) for row in tree.decode("utf8", "replace").split("\0") if "\t" in row]
    if "imagenet" in source:
        return list(of_imagenet(rows, source))
    return list(of_folders(rows, source))


def of_imagenet(rows, source):
    under = source["imagenet"] + "/"
    found = [(info.split()[2], path) for info, path in rows if path.startswith(under) and path.lower().endswith(KINDS)]
    names = sorted({path[len(under):].split("/")[0] for _, path in found})
    # ImageNet's classes are in the order of their names.
    given = source["classes"]
    numbers = dict(zip(names, parse_classes(given))) if isinstance(given, str) else given
    for blob, path in found:
        name = path[len(under):].split("/")[0]
        yield blob, WORDS[OF_CLASS.get(numbers[name], INDEX["background"])], name


def of_folders(rows, source):
    """By the pattern that the name of the file is of, or the nearest folder that the source names; "" is that of all."""
    under, folders, files = source["under"], source["folders"], source.get("files", {})
    for info, path in rows:
        if not path.startswith(under) or not path.lower().endswith(KINDS):
            continue
        group, _, name = path[len(under):].rpartition("/")
        parts = group.split("/") if group else []
        nearest = ["/".join(parts[:count]) for count in range(len(parts), -1, -1)]
        given = [files[pattern] for pattern in files if fnmatchcase(name, pattern)]
        words = next(iter(given + [folders[folder] for folder in nearest if folder in folders]), None)
        if words:
            yield info.split()[2], words, group


def to_pixels(data):
    """The middle of a picture; of a long one as much as the extension looks at."""
    try:
        picture = Image.open(io.BytesIO(data))
        picture.draft("RGB", (2 * SIDE, 2 * SIDE))
        picture = picture.convert("RGBA") if picture.mode in ("P", "LA", "RGBA") else picture.convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return None
    if picture.mode == "RGBA":
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture).convert("RGB")
    width, height = picture.size
    short = min(width, height)
    left, top = (width - short) / 2, (height - short) / 2
    box = (left, top, left + short, top + short)
    return np.asarray(picture.resize((SIDE, SIDE), Image.BICUBIC, box, reducing_gap=2.0)).reshape(-1)


def read_blobs(git, blobs):
    """The contents of git objects, in the given order."""
    process = subprocess.Popen(["git", "-C", git, "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for start in range(0, len(blobs), 100):
        part = blobs[start:start + 100]
        process.stdin.write(("\n".join(part) + "\n").encode())
        process.stdin.flush()
        for _ in part:
            size = process.stdout.readline().split()[-1]
            # What a snapshot lacks is said to be missing.
            yield process.stdout.read(int(size) + 1)[:-1] if size.isdigit() else b""
    process.stdin.close()
    process.wait()


def prepare(mirror, repository, source, into, jobs):
    git = git_of(mirror, repository)
    pictures = list_pictures(git, source)
    into = into / repository.replace("/", "+")
    into.mkdir(parents=True, exist_ok=True)
    rows, groups, kept = [], [], 0
    with open(into / "pixels.u8", "wb") as file, Pool(jobs) as pool:
        pixels = pool.imap(to_pixels, read_blobs(git, [blob for blob, _, _ in pictures]), chunksize=64)
        for picture, (_, words, group) in zip(pixels, pictures):
            if picture is None:
                continue
            file.write(picture.tobytes())
            row = np.zeros(len(WORDS), np.uint8)
            row[allowed(words)] = 1
            rows.append(row)
            groups.append(group)
            kept += 1
    np.save(into / "allowed.npy", np.stack(rows))
    (into / "groups.json").write_text(json.dumps(groups))
    print(repository, kept, "of", len(pictures), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--mirror", type=Path, required=True, help="folder of clones: owner+name/repo")
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("only", nargs="*")
    options = parser.parse_args()
    for name, what in json.loads((HERE / "sources.json").read_text()).items():
        if not options.only or name in options.only:
            prepare(options.mirror, name, what, options.into, options.jobs)
