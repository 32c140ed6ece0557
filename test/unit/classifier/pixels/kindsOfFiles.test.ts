/** What is told of a file from its beginning, and what is left to the browser. */
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { measurePicture } from "../../../../src/classifier/pixels/measurePicture";
import { animatedAvif, stillAvif } from "../../../make/avif";
import { bmp } from "../../../make/bmp";
import { jxlBomb } from "../../../make/decoderBombs";
import { icon } from "../../../make/icon";
import { jxl, jxlInContainer } from "../../../make/jxl";
import { lyingJpeg } from "../../../make/pictures";

const [width, height] = [90, 60];
const plain = () => sharp({ create: { width, height, channels: 3, background: "teal" } });
const pixels = { rgb: new Uint8Array(width * height * 3), width, height };

describe("the beginning", () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["an AVIF whose first brand is that of any picture", "image/avif", () => stillAvif(plain(), "mif1")],
    ["an animated AVIF", "image/avif", () => animatedAvif(plain())],
    ["a lossless WebP", "image/webp", () => plain().webp({ lossless: true }).toBuffer()],
    [
      "a WebP with metadata",
      "image/webp",
      () =>
        plain()
          .withExif({ IFD0: { Artist: "x" } })
          .webp()
          .toBuffer(),
    ],
    ["a BMP", "image/bmp", () => bmp(pixels)],
    ["a BMP from top to bottom", "image/bmp", () => bmp(pixels, 40, true)],
    ["the oldest BMP", "image/bmp", () => bmp(pixels, 12)],
  ])("of %s says its size", async (_, type, make) => {
    expect(measurePicture(await make())).toMatchObject({ type, width, height });
  });

  it("of JPEG XL says its size, bare or in a container", () => {
    for (const file of [jxl(), jxlInContainer()]) {
      expect(measurePicture(file)).toMatchObject({ type: "image/jxl", width: 120, height: 90 });
    }
    expect(measurePicture(jxlBomb()), "left to be drawn, since it is large").toBe("unknown");
  });

  it.each<[string, string, string | Uint8Array]>([
    ["a drawing", "drawing", "<svg>"],
    [
      "a drawing with a prefix, after all that may come before",
      "drawing",
      `\ufeff<?xml version="1.0"?>\n<!DOCTYPE a:svg [<!ENTITY a "<b>">]><!-- ${"<p>".repeat(9_999)} -->\n<a:svg a="">`,
    ],
    ["a drawing in UTF-16", "drawing", Buffer.from("\ufeff<?xml version='1.0'?><svg/>", "utf16le")],
    ["what may be a drawing, so long is the comment", "drawing", `<!-- ${"x".repeat(2_000_000)}`],
    ["an icon", "unknown", icon()],
    ["a paper", "unknown", "%PDF-1.7"],
    ["half a header", "unknown", lyingJpeg().subarray(0, 20)],
  ])("tells %s", (_, expected, file) => {
    expect(measurePicture(typeof file === "string" ? Buffer.from(file) : file)).toBe(expected);
  });

  it.each(["<!doctype html><title>a</title><svg>", "<!-- <svg>"])("of %s is no picture's", (text) => {
    expect(() => measurePicture(Buffer.from(text))).toThrow("undecodable");
  });
});
