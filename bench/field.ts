import { readdirSync, readFileSync } from "node:fs";
import { html, type Served, serveSite } from "../scripts/browser/serveSite";
import type { PictureFile } from "./pictures/make";
import { salted } from "./pictures/salt";

/** Where the benchmark's pages and pictures are served: two sites, as pictures on the web mostly come from another one. */
export interface Field {
  /** A page with pictures; its address. */
  addPage(pictures: readonly Placed[], script?: string): string;
  /** The address of a picture. */
  addPicture(placed: Placed): string;
  /** The same page, isolated from other origins, as threads need it. */
  isolated(address: string): string;
  /** Where more can be served from. */
  readonly paths: Record<string, Served>;
  close(): void;
}

export interface Placed {
  readonly picture: PictureFile;
  /** Other than "" makes another address of the same content. */
  readonly copy: string;
  /** Other than "" makes another file of the same picture, see `salted`. */
  readonly salt?: string;
}

const ISOLATED = "/isolated";
const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};
const FROM_EVERYWHERE = { "access-control-allow-origin": "*", "cache-control": "max-age=3600" };

const STYLE = "<style>img { width: 240px; height: 180px; object-fit: cover }</style>";

export async function openField(): Promise<Field> {
  const pages: Record<string, Served> = {};
  const files: Record<string, Served> = {};
  const pictureSite = await serveSite(files);
  const pageSite = await serveSite(pages, "localhost");
  let count = 0;

  const addPicture = ({ picture, copy, salt = "" }: Placed): string => {
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

/** Serves the files of a folder, also to isolated pages. */
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
