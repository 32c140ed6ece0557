import { note } from "../debug";
import { Failed } from "../words/failed";

/** Folder in the browser's file storage (OPFS), laid out like `models/` in the project: one folder for each model. */
const FOLDER = "models";

/** The browser's storage is full. */
export class StorageFull extends Failed {
  override name = "StorageFull";

  constructor(cause: unknown) {
    super("storage_full");
    this.cause = cause;
  }
}

async function root(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** The ids of the models that have a folder. */
export async function listFolders(): Promise<string[]> {
  const ids: string[] = [];
  for await (const id of (await root()).keys()) ids.push(id);
  return ids;
}

/** Reads a file of a model; undefined where there is none. */
export async function readStored(id: string, name: string): Promise<File | undefined> {
  try {
    const folder = await (await root()).getDirectoryHandle(id);
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if ((error as DOMException).name === "NotFoundError") return undefined;
    throw error;
  }
}

/** The text of a file of a model; undefined where there is none, also where it is removed while it is read. */
export async function readStoredText(id: string, name: string): Promise<string | undefined> {
  try {
    return await (await readStored(id, name))?.text();
  } catch (error) {
    if ((error as DOMException).name === "NotFoundError") return undefined;
    throw error;
  }
}

interface OpenOptions {
  /** Continue after the bytes that are there; else the file starts empty. */
  readonly append?: boolean;
}

/**
 * Opens a file of a model for writing. Others see what was written once the stream is closed.
 * @throws StorageFull: where there is no room, there is none for an empty file
 */
export async function openStored(
  id: string,
  name: string,
  { append = false }: OpenOptions = {},
): Promise<FileSystemWritableFileStream> {
  try {
    const folder = await (await root()).getDirectoryHandle(id, { create: true });
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable({ keepExistingData: append });
    if (append) await stream.seek((await handle.getFile()).size);
    return stream;
  } catch (error) {
    throw orFull(error);
  }
}

/**
 * Writes a file of a model, replacing any earlier contents.
 * @throws StorageFull
 */
export async function writeStored(id: string, name: string, contents: Uint8Array<ArrayBuffer> | string): Promise<void> {
  const stream = await openStored(id, name);
  try {
    await stream.write(contents);
    await stream.close();
  } catch (error) {
    throw orFull(error);
  }
}

/** Total size of all files of a model, in bytes. */
export async function sizeOfStored(id: string): Promise<number> {
  const folder = await (await root()).getDirectoryHandle(id);
  let bytes = 0;
  for await (const handle of folder.values()) {
    if (handle.kind === "file") bytes += (await (handle as FileSystemFileHandle).getFile()).size;
  }
  return bytes;
}

/** What a model's files are as they are stored now: another text once any of them is written, mended or removed. */
export async function stateOfStored(id: string): Promise<string> {
  const files: string[] = [];
  try {
    const folder = await (await root()).getDirectoryHandle(id);
    for await (const [name, handle] of folder.entries()) {
      const { size, lastModified } = await (handle as FileSystemFileHandle).getFile();
      files.push(`${name} ${size} ${lastModified}`);
    }
  } catch (error) {
    // There is no such folder, or it is being written to.
    note("the state of a model's files", error);
  }
  return files.sort().join("\n");
}

/** Removes a model's folder with everything in it. */
export async function removeStored(id: string): Promise<void> {
  await (await root()).removeEntry(id, { recursive: true }).catch((error: DOMException) => {
    if (error.name !== "NotFoundError") throw error;
  });
}

/** The error of a storage; StorageFull where it says that there is no room. */
export const orFull = (error: unknown): unknown =>
  (error as DOMException).name === "QuotaExceededError" ? new StorageFull(error) : error;
