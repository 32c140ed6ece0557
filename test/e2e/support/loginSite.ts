/** A site whose pictures are sent only to whoever has logged in, and pages that show them. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { html, type Served, type Site, serveSite } from "../../../scripts/browser/serveSite";
import { drawing, sample } from "./samples";

const REVOKED = `<img id="revoked" width="200" height="200" alt=""><script type="module">
  const image = document.getElementById("revoked");
  const address = URL.createObjectURL(await (await fetch("/clock.svg")).blob());
  image.onload = () => URL.revokeObjectURL(address);
  image.src = address;
</script>`;
/** A page whose scripts may fetch nothing from elsewhere; what we fetch is not its business. */
const STRICT = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;

/** Two videos of which a script can draw only black; the browser has keys for one. */
const VIDEOS = `<video width="200" height="200" autoplay muted id="encrypted"></video>
  <video width="200" height="200" autoplay muted></video>
  <script type="module">
    const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
    const context = canvas.getContext("2d");
    setInterval(() => context.fillRect(0, 0, 200, 200), 40);
    const type = [{ initDataTypes: ["webm"], videoCapabilities: [{ contentType: 'video/webm; codecs="vp8"' }] }];
    const system = await navigator.requestMediaKeySystemAccess("org.w3.clearkey", type);
    await encrypted.setMediaKeys(await system.createMediaKeys());
    for (const video of document.querySelectorAll("video")) video.srcObject = canvas.captureStream(25);
  </script>`;

/** A recording states no length: seeking is possible only after its end was reached once. */
const SEEKABLE = `<script type="module">
    const film = document.querySelector("video");
    film.addEventListener("seeked", () => { film.currentTime = 0; }, { once: true });
    const toEnd = () => { film.currentTime = 1e9; };
    if (film.readyState > 0) toEnd();
    else film.onloadedmetadata = toEnd;
  </script>`;

const isOurs = ({ headers }: IncomingMessage) => headers["sec-fetch-dest"] === "empty";
const hasCookie = ({ headers }: IncomingMessage) => headers.cookie?.includes("user=1") === true;
/** Sends a picture to whoever has logged in. */
function sendAfterLogin(name: string, request: IncomingMessage, response: ServerResponse): void {
  if (!hasCookie(request)) return void response.writeHead(401).end();
  const { origin = "*" } = request.headers;
  const cors = { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" };
  response.writeHead(200, { "content-type": "image/svg+xml", ...cors }).end(drawing(name));
}

/** Sends a film from where the browser wants it: in any other, it cannot seek. */
function sendPart(film: Uint8Array, { headers }: IncomingMessage, response: ServerResponse): void {
  const from = Number(/^bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0);
  const range = `bytes ${from}-${film.length - 1}/${film.length}`;
  response.writeHead(206, { "content-type": "video/webm", "content-range": range, "accept-ranges": "bytes" });
  response.end(film.subarray(from));
}

export interface LoginSite {
  /** Address of the pages, without a trailing slash. */
  readonly origin: string;
  /** Paths of the pictures that were requested by us. */
  readonly asked: string[];
  close(): void;
}

/**
 * `/`: seven pictures, the last one far down; `/small`: a small one; `/videos`: two; `/film`: one of another site.
 *
 * @param film gives a WebM file
 */
export async function serveLoginSite(film: () => Uint8Array): Promise<LoginSite> {
  const asked: string[] = [];
  const noted =
    (name: string): Served =>
    (request, response) => {
      if (isOurs(request)) asked.push(request.url ?? "");
      sendAfterLogin(name, request, response);
    };
  const pictures = await serveSite(
    {
      "/private.svg": noted("umbrella"),
      "/style.svg": noted("stripes"),
      "/far.svg": noted("honeycomb"),
      "/credentials.svg": noted("clock"),
      "/small.svg": noted("pool-table"),
      "/film.webm": (request, response) => sendPart(film(), request, response),
    },
    "localhost",
  );
  const page = await servePages(pictures);
  const close = () => {
    for (const site of [pictures, page]) site.close();
  };
  return { origin: page.origin, asked, close };
}

function servePages(pictures: Site): Promise<Site> {
  const at = (path: string) => `${pictures.origin}/${path}`;
  const img = (path: string, more = "") => `<img width="200" height="200" src="${at(path)}" alt="" ${more}>`;
  const style = (path: string) =>
    `<div style="display: inline-block; width: 200px; height: 200px; background: url(${at(path)}) 0 0 / 100% 100%"></div>`;
  const withCookie = (body: string, head = ""): Served => ({
    ...(html(body, head) as { type: string; body: string }),
    headers: { "set-cookie": "user=1" },
  });
  return serveSite(
    {
      "/": withCookie(
        `${REVOKED}${img("private.svg")}${img("gone.svg")}${img("credentials.svg", 'crossorigin="use-credentials"')}
         ${style("style.svg")}${style("lost.svg")}<div style="height: 3000px"></div>${img("far.svg")}`,
        STRICT,
      ),
      "/videos": html(VIDEOS),
      "/small": withCookie(img("small.svg", 'style="width: 70px; height: 70px"')),
      "/small-style": withCookie(style("small.svg").replaceAll("200px", "70px")),
      "/film": html(
        `<video width="300" height="300" muted preload="auto" src="${at("film.webm")}"></video>${SEEKABLE}`,
      ),
      "/clock.svg": sample("clock"),
    },
    "localhost",
  );
}
