import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A site's response for a path: bytes or text with a type, or a function that responds. */
export type Served =
  | { readonly type: string; readonly body: Uint8Array | string; readonly headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** http://127.0.0.1:PORT, without a trailing slash. */
  readonly origin: string;
  /** Paths that were requested, in order. */
  readonly asked: string[];
  close(): void;
}

/** Starts a web server on this machine that serves these paths; any other path is a 404. */
export async function serveSite(paths: Record<string, Served>, host = "127.0.0.1"): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    asked.push(path);
    const served = paths[path];
    if (!served) return void response.writeHead(404).end();
    respond(served, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function respond(served: Served, request: IncomingMessage, response: ServerResponse): void {
  if (typeof served === "function") served(request, response);
  else response.writeHead(200, { "content-type": served.type, ...served.headers }).end(served.body);
}

/** Makes an HTML page for tests; it causes no request for an icon. */
export function html(body: string, head = ""): Served {
  return {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Test page</title>${head}<body>${body}`,
  };
}
