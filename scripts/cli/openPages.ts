/** What `npm start` and `npm run dev` open. */
import { existsSync } from "node:fs";
import { ROOT, SHARED } from "../paths";
import { openGallery } from "./gallery";
import { type Source, toSource } from "./sources";

/** Whether a window can be shown to somebody. */
export const HAS_SCREEN = Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

/** The photographs beside the project if there are any, else the project's own drawings. */
function sampleSource(): Source {
  const photos = SHARED && `${SHARED}/images/photos`;
  return toSource(photos && existsSync(photos) ? photos : `${ROOT}test/samples`);
}

/**
 * Returns the pages that the user named, after one gallery of all files that were named; if nothing was named, a
 * gallery of samples.
 */
export async function openPages(
  named: readonly string[],
): Promise<{ url: string; pictures?: number; name(a: string): string }[]> {
  const sources = named.length ? named.map(toSource) : [sampleSource()];
  const files = sources.flatMap((source) => ("files" in source ? source.files : []));
  const pages = sources.flatMap((source) =>
    "page" in source ? [{ url: source.page, name: (address: string) => address }] : [],
  );
  if (files.length === 0) return pages;
  const gallery = await openGallery(files);
  return [{ url: gallery.page, pictures: files.length, name: (a) => gallery.fileOf(a) ?? a }, ...pages];
}
