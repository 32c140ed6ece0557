/** Files for pages: pictures that no cache knows, and responses that only the extension gets. */
import { respond, type Served } from "../../../scripts/browser/serveSite";
import { drawing } from "../../e2e/support/samples";
import { blackPng } from "../../make/png";

const dot = blackPng(100, 100);
const clock = drawing("clock");
let salt = 0;

/** A small PNG; decoders ignore what follows its end, but its fingerprint is new. */
export const freshPng = (): Buffer => Buffer.concat([dot, Buffer.from(`${process.pid} ${++salt}`)]);

/** A drawing with a fingerprint of its own. */
export const freshDrawing = (): Buffer => Buffer.concat([clock, Buffer.from(`<!-- ${process.pid} ${++salt} -->`)]);

/** Sends a new small PNG to each request. */
export const sound: Served = (_, response) =>
  void response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" }).end(freshPng());

/** Sends the page itself a sound picture: a server can tell the extension's request from the page's. */
export const onlyToUs =
  (bad: Served): Served =>
  (request, response) => {
    respond(request.headers["sec-fetch-dest"] === "image" ? sound : bad, request, response);
  };
