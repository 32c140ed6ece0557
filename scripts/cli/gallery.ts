import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname } from "node:path";

const TYPES: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".bmp": "image/bmp",
};

/** A page that shows picture files, served on this machine only. */
export interface Gallery {
  readonly page: string;
  /** Returns the file behind a picture's address. */
  fileOf(address: string): string | undefined;
  close(): void;
}

export async function openGallery(files: readonly string[]): Promise<Gallery> {
  const server = createServer((request, response) => {
    const [, number] = /^\/(\d+)\//.exec(request.url ?? "") ?? [];
    const file = number === undefined ? undefined : files[Number(number)];
    if (file) send(response, file);
    else if (request.url === "/") response.setHeader("content-type", "text/html; charset=utf-8").end(html(files));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    page,
    fileOf: (address) => files[Number(/^\/(\d+)\//.exec(new URL(address).pathname)?.[1])],
    close: () => server.close().closeAllConnections(),
  };
}

function send(response: ServerResponse, file: string): void {
  response.setHeader("content-type", TYPES[extname(file).toLowerCase()] ?? "image/jpeg");
  createReadStream(file)
    .on("error", () => response.writeHead(500).end())
    .pipe(response);
}

function html(files: readonly string[]): string {
  const figures = files.map((file, i) => {
    const name = escapeHtml(basename(file));
    return `<figure><img src="/${i}/${encodeURIComponent(basename(file))}" alt=""><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Label Lens gallery</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; --ink: #16181d; --soft: #59606d; --paper: #fafbfc; --card: #fff; --line: #e4e7ec; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eceef2; --soft: #a4abb8; --paper: #14161a; --card: #1e2127; --line: #31353e; } }
  body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 1180px; margin: 40px auto; padding: 0 24px; }
  h1 { font-size: 26px; letter-spacing: -.02em; margin: 0 0 4px; } p { color: var(--soft); margin: 0 0 28px; }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 20px; }
  figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
  img { display: block; width: 100%; height: 210px; object-fit: cover; background: var(--line); }
  figcaption { padding: 8px 12px; color: var(--soft); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
</style>
<h1>Gallery</h1><p>${files.length} ${files.length === 1 ? "picture" : "pictures"}. Point at one to see what it shows.</p>
<main>${figures.join("")}</main></html>`;
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
