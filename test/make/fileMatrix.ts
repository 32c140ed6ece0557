/**
 * Files of every format that browsers show, in every container, and with every defect that is common: made here, so that
 * each is known for what it is. The table in docs/reading.md lists them.
 */
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { drawing } from "../e2e/support/samples";
import { apng } from "./apng";
import { animatedAvif, HLG, PQ, stillAvif } from "./avif";
import { bmp, type Pixels } from "./bmp";
import { after, before, cut, into, spoilt, without } from "./defects";
import { highDynamicRange } from "./highDynamicRange";
import { icon } from "./icon";
import { jxl, jxlInContainer } from "./jxl";
import { cmykJpeg } from "./pictures";

/** Sides below and above what the classifier takes for large: it decodes them in different ways. */
const [SMALL, LARGE] = [120, 640];
/** Bytes of a PNG file's signature and header, after which other chunks may come. */
const PNG_HEADER = 33;

export interface MatrixFile {
  readonly type: string;
  readonly make: () => Promise<Uint8Array | string> | Uint8Array | string;
  /** Whether the browser shows it; "jxl": where it has that decoder. */
  readonly shown: boolean | "jxl";
  /** The file whose label it has, too. */
  readonly like?: string;
}

const picture = (side: number) =>
  sharp(drawing("umbrella"), { density: 300 })
    .resize(side, side * 0.75, { fit: "cover" })
    .flatten({ background: "white" });
const pixels = async (side: number): Promise<Pixels> => ({
  rgb: await picture(side).raw().toBuffer(),
  width: side,
  height: side * 0.75,
});
const ofPixels = ({ rgb, width, height }: Pixels) => sharp(rgb, { raw: { width, height, channels: 3 } });
const bright = async (curve: "pq" | "hlg", side = SMALL) => ofPixels(highDynamicRange(await pixels(side), curve));

const jpeg = (side: number, progressive = false) => picture(side).jpeg({ progressive }).toBuffer();
const png = (side: number, progressive = false) => picture(side).png({ progressive }).toBuffer();
const webp = () => picture(SMALL).webp().toBuffer();
/** The picture, and its negative after it. */
const animated = async (format: "webp" | "gif") =>
  sharp([await png(SMALL), await picture(SMALL).negate().png().toBuffer()], { join: { animated: true } })
    .toFormat(format)
    .toBuffer();

const animatedPng = async () => apng(await png(SMALL), await picture(SMALL).negate().png().toBuffer());

/** The chunk that names the colours of a PNG file. https://www.w3.org/TR/png-3/#cICP-chunk */
async function pngIn(colours: readonly number[], curve: "pq" | "hlg"): Promise<Buffer> {
  const body = Buffer.from([...Buffer.from("cICP"), ...colours]);
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 4]), body, Buffer.alloc(4)]);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  return into((await bright(curve)).png().toBuffer(), PNG_HEADER, chunk);
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const disc = '<rect width="300" height="150" fill="#8ac"/><circle cx="150" cy="75" r="60" fill="#c33"/>';
const svg = (attributes: string) => `<svg ${SVG} ${attributes}>${disc}</svg>`;
const sized = svg('width="300" height="150"');
const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sized}`, "utf16le");

const file =
  (type: string, shown: MatrixFile["shown"] = true, like?: string) =>
  (make: MatrixFile["make"]): MatrixFile => ({ type, make, shown, ...(like && { like }) });
const asJpeg = file("image/jpeg");
const likeJpeg = file("image/jpeg", true, "whole.jpg");
const asPng = file("image/png");
const likePng = file("image/png", true, "whole.png");
const likeWebp = file("image/webp", true, "whole.webp");
const asGif = file("image/gif");
const likeAvif = file("image/avif", true, "whole.avif");
const likeLargeAvif = file("image/avif", true, "large.avif");
const likeBmp = file("image/bmp", true, "whole.bmp");
const asJxl = file("image/jxl", "jxl");
const likeSvg = file("image/svg+xml", true, "sized.svg");
const noSvg = file("image/svg+xml", false);

/** Keyed by the name of the file. */
export const FILE_MATRIX: Readonly<Record<string, MatrixFile>> = {
  "whole.jpg": asJpeg(() => jpeg(SMALL)),
  "large.jpg": asJpeg(() => jpeg(LARGE)),
  "progressive.jpg": likeJpeg(() => jpeg(SMALL, true)),
  "cmyk.jpg": asJpeg(cmykJpeg),
  "fill-bytes.jpg": likeJpeg(() => into(jpeg(SMALL), 2, Buffer.alloc(40, 0xff))),
  "trailing.jpg": likeJpeg(() => before(jpeg(SMALL), "x".repeat(5_000))),
  "p3.jpg": likeJpeg(async () => picture(SMALL).withIccProfile("p3").jpeg().toBuffer()),
  "p3-large.jpg": file("image/jpeg", true, "large.jpg")(() => picture(LARGE).withIccProfile("p3").jpeg().toBuffer()),
  "leading.jpg": file("image/jpeg", false)(() => after("\n", jpeg(SMALL))),
  "no-end.jpg": likeJpeg(() => without(jpeg(SMALL), 2)),
  "no-end-large.jpg": file("image/jpeg", true, "large.jpg")(() => without(jpeg(LARGE), 2)),
  "cut-99.jpg": asJpeg(() => cut(jpeg(SMALL), 0.99)),
  "cut-95.jpg": asJpeg(() => cut(jpeg(SMALL), 0.95)),
  "cut-70.jpg": asJpeg(() => cut(jpeg(SMALL), 0.7)),
  "cut-70-large.jpg": asJpeg(() => cut(jpeg(LARGE), 0.7)),
  "progressive-half.jpg": asJpeg(() => cut(jpeg(SMALL, true), 0.5)),
  "progressive-half-large.jpg": asJpeg(() => cut(jpeg(LARGE, true), 0.5)),
  "header-only.jpg": file("image/jpeg", false)(async () => (await jpeg(SMALL)).subarray(0, 20)),
  "whole.png": asPng(() => png(SMALL)),
  "interlaced.png": likePng(() => png(SMALL, true)),
  "16-bit.png": likePng(() => picture(SMALL).toColourspace("rgb16").png().toBuffer()),
  "p3.png": likePng(() => picture(SMALL).withIccProfile("p3").png().toBuffer()),
  "pq.png": likePng(() => pngIn([9, 16, 0, 1], "pq")),
  "hlg.png": likePng(() => pngIn([9, 18, 0, 1], "hlg")),
  "cut-90.png": asPng(() => cut(png(SMALL), 0.9)),
  "cut-90-large.png": asPng(() => cut(png(LARGE), 0.9)),
  "interlaced-half.png": asPng(() => cut(png(SMALL, true), 0.5)),
  "wrong-sum.png": asPng(() => spoilt(png(LARGE))),
  "leading.png": file("image/png", false)(() => after("\n", png(SMALL))),
  "animated.png": likePng(animatedPng),
  "animated-cut.png": likePng(() => cut(animatedPng(), 0.7)),
  "as-jpeg.png": file("image/jpeg", true, "whole.png")(() => png(SMALL)),
  "as-bytes.png": file("application/octet-stream", true, "whole.png")(() => png(SMALL)),
  "whole.gif": asGif(() => picture(SMALL).gif().toBuffer()),
  "cut-70.gif": asGif(() => cut(picture(SMALL).gif().toBuffer(), 0.7)),
  "animated-cut.gif": file("image/gif", true, "whole.gif")(() => cut(animated("gif"), 0.9)),
  "whole.webp": file("image/webp")(webp),
  "lossless.webp": file("image/webp", true, "whole.png")(() => picture(SMALL).webp({ lossless: true }).toBuffer()),
  "cut-90.webp": file("image/webp", false)(() => cut(webp(), 0.9)),
  "cut-90-lossless.webp": file("image/webp", false)(() => cut(picture(SMALL).webp({ lossless: true }).toBuffer(), 0.9)),
  "trailing.webp": likeWebp(() => before(webp(), "x".repeat(5_000))),
  "alpha.webp": likeWebp(() => picture(SMALL).ensureAlpha(0.99).webp().toBuffer()),
  "animated.webp": likeWebp(() => animated("webp")),
  "animated-cut.webp": file("image/webp", false)(() => cut(animated("webp"), 0.9)),
  "whole.avif": file("image/avif")(() => stillAvif(picture(SMALL))),
  "large.avif": file("image/avif")(() => stillAvif(picture(LARGE))),
  "mif1.avif": likeAvif(() => stillAvif(picture(SMALL), "mif1")),
  "miaf.avif": likeAvif(() => stillAvif(picture(SMALL), "miaf")),
  "animated.avif": likeAvif(() => animatedAvif(picture(SMALL))),
  "animated-large.avif": likeLargeAvif(() => animatedAvif(picture(LARGE))),
  "pq.avif": likeAvif(async () => stillAvif(await bright("pq"), "avif", PQ)),
  "hlg.avif": likeAvif(async () => stillAvif(await bright("hlg"), "avif", HLG)),
  "p3.avif": likeAvif(() => picture(SMALL).withIccProfile("p3").avif({ effort: 0, quality: 90 }).toBuffer()),
  "pq-large.avif": likeLargeAvif(async () => stillAvif(await bright("pq", LARGE), "avif", PQ)),
  "hlg-large.avif": likeLargeAvif(async () => stillAvif(await bright("hlg", LARGE), "avif", HLG)),
  "p3-large.avif": likeLargeAvif(() => picture(LARGE).withIccProfile("p3").avif({ effort: 0, quality: 90 }).toBuffer()),
  "cut-70.avif": file("image/avif", false)(() => cut(stillAvif(picture(SMALL)), 0.7)),
  "bare.jxl": asJxl(jxl),
  "container.jxl": file("image/jxl", "jxl", "bare.jxl")(jxlInContainer),
  "whole.bmp": file("image/bmp")(async () => bmp(await pixels(SMALL))),
  "oldest.bmp": likeBmp(async () => bmp(await pixels(SMALL), 12)),
  "latest.bmp": likeBmp(async () => bmp(await pixels(SMALL), 124)),
  "downwards.bmp": likeBmp(async () => bmp(await pixels(SMALL), 40, true)),
  "cut-60.bmp": file("image/bmp")(async () => cut(bmp(await pixels(SMALL)), 0.6)),
  "whole.ico": file("image/x-icon")(async () => icon(await picture(256).resize(256, 256).png().toBuffer())),
  "cursor.cur": file(
    "image/x-icon",
    true,
    "whole.ico",
  )(async () => icon(await picture(256).resize(256, 256).png().toBuffer(), "cursor")),
  "cut-80.ico": file("image/x-icon")(async () => cut(icon(await picture(256).resize(256, 256).png().toBuffer()), 0.8)),
  "sized.svg": file("image/svg+xml")(() => sized),
  "no-size.svg": likeSvg(() => svg("")),
  "percent.svg": likeSvg(() => svg('width="100%" height="100%"')),
  "comment.svg": likeSvg(() => `<!-- ${"x".repeat(5_000)} -->${sized}`),
  "long-comment.svg": likeSvg(() => `<!-- ${"x".repeat(2_000_000)} -->${sized}`),
  "prefix.svg": likeSvg(() => sized.replaceAll(/<(\/?)(svg|rect|circle)/g, "<$1s:$2").replace("xmlns=", "xmlns:s=")),
  "doctype.svg": likeSvg(() => `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b>">]>\n${sized}`),
  "utf-16-le.svg": likeSvg(() => utf16),
  "utf-16-be.svg": likeSvg(() => Buffer.from(utf16).swap16()),
  "no-namespace.svg": noSvg(() => `<svg width="300" height="150">${disc}</svg>`),
  "cut.svg": noSvg(() => sized.slice(0, -20)),
  "page.svg": noSvg(() => `<!doctype html><title>No picture</title>${sized}`),
  "photograph.tiff": file("image/tiff", false)(() => picture(SMALL).tiff().toBuffer()),
};
