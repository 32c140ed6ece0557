import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { lookAt, lookInto } from "../../../../scripts/cli/find/lookInto";
import { ROOT } from "../../../../scripts/paths";

const folder = mkdtempSync(`${tmpdir()}/label-lens-look-`);
afterAll(() => rmSync(folder, { recursive: true }));

const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } });
const bytes = (text: string) => Buffer.from(text, "latin1");

describe("a file", () => {
  it.each(["jpeg", "png", "gif", "webp", "avif"] as const)(
    "that is %s looks like a picture, and says its size",
    async (format) => {
      expect(lookAt(await picture().toFormat(format).toBuffer())).toEqual({
        picture: true,
        size: { width: 60, height: 40 },
      });
    },
  );

  it("that a camera noted as turned has its sides exchanged", async () => {
    const sides = [];
    for (const orientation of [1, 3, 6, 8])
      sides.push(lookAt(await picture().jpeg().withMetadata({ orientation }).toBuffer()).size?.width);
    expect(sides).toEqual([60, 60, 40, 40]);
  });

  it("says its size behind much else", async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const segment = Buffer.concat([bytes("\xff\xe2\xff\xff"), Buffer.alloc(0xfffd)]);
    const file = `${folder}/long.jpg`;
    writeFileSync(file, Buffer.concat([jpeg.subarray(0, 2), segment, segment, segment, jpeg.subarray(2)]));
    expect(lookInto(file).size).toEqual({ width: 60, height: 40 });
  });

  it("that is a drawing looks like a picture, and says no size", () => {
    expect(lookAt(readFileSync(`${ROOT}test/samples/clock.svg`))).toEqual({ picture: true });
  });

  it.each([
    ["HEIC", bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic")],
    ["TIFF", bytes("MM\0*\0\0\0\x08")],
    ["PSD", bytes("8BPS\0\x01")],
    ["JPEG 2000", bytes("\0\0\0\x0cjP  \r\n\x87\n")],
    ["XCF", bytes("gimp xcf v011")],
  ])("that is %s is one that Chromium cannot read", (format, front) => {
    expect(lookAt(front)).toEqual({ picture: false, unread: format });
  });

  it("is told by its name where its contents say nothing", () => {
    for (const [name, format] of [
      ["a.heic", "HEIC"],
      ["a.CR2", "raw camera files"],
      ["a.txt", undefined],
    ] as const) {
      writeFileSync(`${folder}/${name}`, "nothing");
      expect(lookInto(`${folder}/${name}`).unread).toBe(format);
    }
  });

  it.each([
    "",
    "text",
    "BMW is a car, and this is no picture",
    "<p><svg></svg>",
    "RIFF0000WAVE",
    "\0\0\0\x18ftypisom\0\0\0\0",
  ])("that is something else is no picture: %j", (text) => {
    expect(lookAt(bytes(text)).picture).toBe(false);
  });
});
