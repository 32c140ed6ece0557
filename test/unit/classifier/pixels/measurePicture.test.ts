import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { measurePicture } from "../../../../src/classifier/pixels/measurePicture";
import { UnreadableError } from "../../../../src/protocol/unreadableError";
import { animatedGif } from "../../../make/gif";
import { lyingJpeg } from "../../../make/pictures";
import { blackPng } from "../../../make/png";

/** Size of the largest file that is read. */
const MANY = 48 << 20;
const [width, height] = [90, 60];
const plain = () => sharp({ create: { width, height, channels: 3, background: "teal" } });

const read = (bytes: Uint8Array) => {
  try {
    return measurePicture(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.code;
    throw error;
  }
};

/** A file of `MANY` bytes: `front`, then `part` over and over. */
const endless = (front: Uint8Array, part: Uint8Array) => {
  const file = Buffer.alloc(MANY, part);
  file.set(front);
  return file;
};
const bytes = (text: string) => Buffer.from(text, "latin1");

/** A file, and the number of times that it, or a part of it, is looked into; a copied byte counts as one. */
function counted(file: Uint8Array) {
  let looks = 0;
  const watch = (part: Uint8Array): Uint8Array =>
    new Proxy(part, {
      get: (target, name) => {
        looks++;
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          const result = value.apply(target, args);
          if (name === "slice") looks += result.length;
          return name === "subarray" ? watch(result) : result;
        };
      },
    });
  return { watched: watch(file), looks: () => looks };
}

describe("a picture's header", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("of %s says its size", async (format) => {
    expect(read(await plain().toFormat(format).toBuffer())).toMatchObject({ type: `image/${format}`, width, height });
  });

  it("of a GIF says its size, or that of a first picture that does not fit its screen", () => {
    const gif = animatedGif(128, [
      [200, 30, 30],
      [30, 30, 200],
    ]);
    expect(read(gif)).toMatchObject({ type: "image/gif", width: 128, height: 128 });
    const large = Buffer.from(gif);
    large.writeUInt16LE(40_000, large.indexOf(0x2c, large.indexOf("NETSCAPE")) + 5);
    expect(read(large)).toMatchObject({ width: 40_000, height: 128 });
  });

  it("of a progressive JPEG says what its decoder holds", async () => {
    const held = async (progressive: boolean, chromaSubsampling: string) => {
      const header = read(await plain().jpeg({ progressive, chromaSubsampling }).toBuffer());
      return typeof header === "object" && header.held;
    };
    expect(await held(false, "4:4:4")).toBe(0);
    expect(await held(true, "4:4:4")).toBe(6);
    expect(await held(true, "4:2:0")).toBe(3);
  });

  it("is found behind megabytes of metadata and fill bytes", () => {
    const jpeg = lyingJpeg();
    const segment = Buffer.alloc(65_537, 7);
    segment.set([0xff, 0xe2, 0xff, 0xff]);
    const many = Array.from({ length: 200 }, () => segment);
    const fill = Buffer.alloc(40, 0xff);
    const file = Buffer.concat([jpeg.subarray(0, 2), ...many, fill, jpeg.subarray(2)]);
    expect(read(file)).toMatchObject({ type: "image/jpeg", width: 192, height: 192 });
  });

  it("refuses what is larger than the decoder may make it, whatever the format", () => {
    expect(read(blackPng(10_000, 10_000))).toMatchObject({ width: 10_000 });
    expect(read(blackPng(10_000, 10_016))).toBe("too-large");
    expect(read(blackPng(8, 600))).toBe("too-small");
  });

  it.each<[string, () => Uint8Array]>([
    ["a JPEG of empty segments", () => endless(bytes("\xff\xd8"), bytes("\xff\xe1\x00\x02"))],
    ["a JPEG of segments without a length", () => endless(bytes("\xff\xd8"), bytes("\xff\xe1\x00\x00"))],
    ["a JPEG of fill bytes", () => endless(bytes("\xff\xd8"), bytes("\xff"))],
    ["a JPEG of no markers", () => endless(bytes("\xff\xd8"), bytes("\x00"))],
    ["a GIF of empty extensions", () => endless(bytes("GIF89a\x10\0\x10\0\0\0\0"), bytes("\x21\xfe\x00"))],
    ["a GIF of one extension", () => endless(bytes("GIF89a\x10\0\x10\0\0\0\0\x21\xfe"), bytes("\x01"))],
    ["a PNG of chunks before its header", () => endless(bytes("\x89PNG\r\n\x1a\n"), bytes("\0\0\0\0tEXt\0\0\0\0"))],
    ["a WebP of odd chunks", () => endless(bytes("RIFF\xff\xff\xff\x02WEBP"), bytes("XXXX\0\0\0\0"))],
    ["an AVIF of empty boxes", () => endless(bytes("\0\0\0\x10ftypavif\0\0\0\0"), bytes("\0\0\0\x08free"))],
    ["an AVIF of boxes of size 0", () => endless(bytes("\0\0\0\x10ftypavif\0\0\0\0"), bytes("\0\0\0\0meta"))],
    ["an AVIF of brands", () => endless(bytes("\xff\xff\xff\xffftyp"), bytes("mif1"))],
    ["a JPEG XL of empty boxes", () => endless(bytes("\0\0\0\x0cJXL \r\n\x87\n"), bytes("\0\0\0\x08free"))],
    [
      "an AVIF of sizes",
      () =>
        endless(
          bytes("\0\0\0\x10ftypavif\0\0\0\0\0\0\0\0meta\0\0\0\0\0\0\0\0iprp\0\0\0\0ipco"),
          bytes("\0\0\0\x14ispe\0\0\0\0\0\0\0\x20\0\0\0\x20"),
        ),
    ],
    ["an icon of 65,535 pictures", () => endless(bytes("\0\0\x01\0\xff\xff"), bytes("\x20"))],
    ["a drawing behind a comment", () => endless(bytes("<?xml version='1.0'?><!-- "), bytes("<svg 'x"))],
    ["a drawing of a long tag", () => endless(bytes("<svg '><svg >"), bytes("<svg 'x"))],
    ["nothing known", () => endless(bytes(""), bytes("\x00"))],
  ])("of %s is read within a bound", (_, make) => {
    const { watched, looks } = counted(make());
    read(watched);
    expect(looks()).toBeLessThan(1_000_000);
  });
});
