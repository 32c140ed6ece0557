/** Files that burst in a decoder. The page itself gets a sound picture: only the extension decodes them. */
import type { Served } from "../../../scripts/browser/serveSite";
import {
  bmpBomb,
  gifBomb,
  icoBomb,
  jpegOfEmptySegments,
  jxlBomb,
  pngTextBomb,
  webpBomb,
} from "../../make/decoderBombs";
import { blackPng } from "../../make/png";
import { entityBomb, filterBomb, hugeSvg, imageBomb, patternBomb, useBomb } from "../../make/svgBombs";
import type { Fault, Kind } from "../fault";
import { lyingAvif } from "../stage/avif";
import { onlyToUs, sound } from "../stage/files";

/** The largest square that the extension decodes has 100 million pixels. */
const SIDE = 10_000;
type Make = () => Uint8Array | string | Promise<Uint8Array | string>;

/** @param times number of different files of the kind on the page */
const bomb = (name: string, type: string, make: Make, times = 1, more: Partial<Fault> = {}): Fault => ({
  name: `bomb-${name}`,
  underWay: `${times} of ${type.replace("image/", "")}, 3 sound pictures`,
  ...more,
  async play(stage) {
    const body = Buffer.from(await make());
    let salt = 0;
    const served: Served = (_, response) => {
      const tail = type === "image/svg+xml" ? `<!-- ${++salt} -->` : `${++salt}`;
      response.writeHead(200, { "content-type": type }).end(Buffer.concat([body, Buffer.from(tail)]));
    };
    const bombs = Object.fromEntries(Array.from({ length: times }, (_, i) => [`/bomb${i}`, onlyToUs(served)]));
    const tab = await stage.show({ ...bombs, "/1.png": sound, "/2.png": sound, "/3.png": sound });
    const wanted = Object.fromEntries(Object.keys(bombs).map((path) => [path, "answer"]));
    return stage.rest(tab, times + 3, wanted);
  },
});

const svg = (name: string, make: Make, more: Partial<Fault> = {}) => bomb(name, "image/svg+xml", make, 1, more);
const quick = { quick: true } as const;

export const decoders: Kind = {
  kind: "decoders",
  faults: [
    bomb("gif-65000-frames", "image/gif", () => gifBomb(100, 65_000), 2, quick),
    bomb("gif-canvas", "image/gif", () => gifBomb(SIDE, 2)),
    bomb("webp", "image/webp", () => webpBomb(SIDE)),
    bomb("webp-largest", "image/webp", () => webpBomb(16_383), 1, quick),
    bomb("bmp", "image/bmp", () => bmpBomb(SIDE)),
    bomb("ico-lying", "image/x-icon", () => icoBomb(SIDE, 1)),
    bomb("ico-many", "image/x-icon", () => icoBomb(1000, 60_000)),
    bomb("avif-lying", "image/avif", lyingAvif),
    bomb("jxl", "image/jxl", jxlBomb),
    bomb("png", "image/png", () => blackPng(SIDE, SIDE)),
    bomb("png-many", "image/png", () => blackPng(SIDE, SIDE), 12),
    bomb("png-text", "image/png", () => pngTextBomb(512)),
    bomb("jpeg-segments", "image/jpeg", () => jpegOfEmptySegments(45), 3),
    svg("svg-entities", () => entityBomb(9)),
    svg("svg-huge", hugeSvg),
    svg("svg-use", () => useBomb(6)),
    svg("svg-patterns", () => patternBomb(6)),
    svg("svg-filters", () => filterBomb(40)),
    svg("svg-images", () => imageBomb(5)),
  ],
};
