/** A file system in memory, with as much of the browser's as the project uses. */
class MemoryFile {
  readonly kind = "file";
  private contents: File;
  private static clock = 0;

  constructor(private readonly name: string) {
    this.contents = this.dated([]);
  }

  getFile = async () => this.contents;

  createWritable = async ({ keepExistingData = false } = {}) => {
    const parts: BlobPart[] = keepExistingData ? [this.contents] : [];
    return {
      seek: async () => {},
      write: async (part: BlobPart) => void parts.push(part),
      close: async () => {
        this.contents = this.dated(parts);
      },
    };
  };

  /** Each writing has a time of its own, as on a disk. */
  private dated(parts: BlobPart[]): File {
    return new File(parts, this.name, { lastModified: ++MemoryFile.clock });
  }
}

class MemoryFolder {
  readonly kind = "directory";
  private readonly children = new Map<string, MemoryFile | MemoryFolder>();

  keys = () => this.listed(this.children.keys());
  values = () => this.listed(this.children.values());
  entries = () => this.listed(this.children.entries());

  getDirectoryHandle = async (name: string, options?: { create?: boolean }) =>
    this.child(name, options, () => new MemoryFolder()) as MemoryFolder;
  getFileHandle = async (name: string, options?: { create?: boolean }) =>
    this.child(name, options, () => new MemoryFile(name)) as MemoryFile;

  removeEntry = async (name: string) => {
    if (!this.children.delete(name)) throw new DOMException("", "NotFoundError");
  };

  private child(name: string, options: { create?: boolean } = {}, make: () => MemoryFile | MemoryFolder) {
    const there = this.children.get(name) ?? (options.create ? make() : undefined);
    if (!there) throw new DOMException("", "NotFoundError");
    this.children.set(name, there);
    return there;
  }

  private async *listed<T>(items: Iterable<T>) {
    yield* items;
  }
}

/** A `navigator` whose storage is empty, with locks that are always free. */
export function fakeNavigator() {
  const root = new MemoryFolder();
  return {
    hardwareConcurrency: 2,
    userAgent: "a browser",
    storage: { getDirectory: async () => root },
    locks: { request: async (_: string, ...rest: unknown[]) => (rest.at(-1) as () => unknown)() },
  };
}
