import { existsSync, statSync } from "node:fs";
import { picturesIn } from "./find/picturesIn";

/** A source that the user named: files to show in a gallery, or a page to open. */
export type Source = { readonly page: string } | { readonly files: readonly string[] };

/**
 * Resolves an argument of the command line.
 * @param named FILE, FOLDER or URL
 * @throws Error where a file or folder does not exist, or a folder holds no pictures
 */
export function toSource(named: string): Source {
  if (/^https?:\/\//i.test(named)) return { page: named };
  if (!existsSync(named)) throw new Error(`There is no file or folder "${named}", and it is no http(s) address.`);
  if (!statSync(named).isDirectory()) return { files: [named] };
  const files = [...picturesIn(named)].flatMap((found) => ("file" in found ? [found.file] : []));
  if (files.length === 0) throw new Error(`The folder "${named}" holds no pictures.`);
  return { files };
}
