import { readdirSync, readFileSync } from "node:fs";
import { html, type Served, serveSite } from "../scripts/browser/serveSite";
import type { PictureFile } from "./pictures/makePictures";
import { salted } from "./pictures/salted";

/**
 * Servers of the benchmark's pages and pictures: two sites, since pictures on the web mostly come from another site.
 */
export interface Sites {
  /** Adds a page with pictures; returns its address. */
  addPage(pictures: readonly PagePicture[], script?: string): string;
  /** Adds a picture; returns its address. */
  addPicture(picture: PagePicture): string;
  /** Address of the same page, isolated from other origins as threads need it. */
  isolated(address: string): string;
  /** Paths of the site with the pages; more can be added. */
  readonly paths: Record<string, Served>;
  close(): void;
}

/** A picture on a page. */
export interface PagePicture {
  readonly picture: PictureFile;
  /** If not "", the picture has another address, with the same content. */
  readonly copy: string;
  /** If not "", the picture is another file of the same drawing, see `salted`. */
  readonly salt?: string;
}

const ISOLATED = "/isolated";
const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};
const FROM_EVERYWHERE = { "access-control-allow-origin": "*", "cache-control": "max-age=3600" };

const STYLE = "<style>img { width: 240px; height: 180px; object-fit: cover }</style>";

export async function openSites(): Promise<Sites> {
  const pages: Record<string, Served> = {};
  const files: Record<string, Served> = {};
  const pictureSite = await serveSite(files);
  const pageSite = await serveSite(pages, "localhost");
  let count = 0;

  const addPicture = ({ picture, copy, salt = "" }: PagePicture): string => {
    const path = `/${salt || "plain"}${copy && `/${copy}`}/${picture.name}`;
    files[path] ??= (_, response) => {
      response.writeHead(200, { "content-type": `image/${picture.format}`, ...FROM_EVERYWHERE });
      response.end(salted(picture.bytes, picture.format, salt));
    };
    return `${pictureSite.origin}${path}`;
  };

  return {
    addPicture,
    addPage: (pictures, script) => {
      const tags = pictures.map((placed) => `<img crossorigin src="${addPicture(placed)}" alt="">`);
      const page = html(`${tags.join("\n")}${script ? `<script type="module" src="${script}"></script>` : ""}`, STYLE);
      const path = `/page-${count++}`;
      if (typeof page === "function") throw new TypeError("A page is text.");
      pages[path] = page;
      pages[`${ISOLATED}${path}`] = { ...page, headers: ISOLATION };
      return `${pageSite.origin}${path}`;
    },
    isolated: (address) => address.replace(pageSite.origin, `${pageSite.origin}${ISOLATED}`),
    paths: pages,
    close: () => {
      pictureSite.close();
      pageSite.close();
    },
  };
}

/** Serves the files of a folder, in such a way that isolated pages may use them too. */
export function serveFolder(paths: Record<string, Served>, folder: string, at: string): void {
  for (const name of readdirSync(folder)) {
    const type = TYPES[/\.\w+$/.exec(name)?.[0] ?? ""];
    if (!type) continue;
    paths[`${at}/${name}`] = (_, response) => {
      response.writeHead(200, { "content-type": type, ...ISOLATION }).end(readFileSync(`${folder}/${name}`));
    };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".bin": "application/octet-stream",
  ".tflite": "application/octet-stream",
  ".onnx": "application/octet-stream",
};
