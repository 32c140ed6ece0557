import type sharp from "sharp";

type Picture = ReturnType<typeof sharp>;

/** The coded picture of an AVIF file, and what its container must say of it. */
interface Coded {
  readonly config: Buffer;
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Colour primaries, transfer characteristics and matrix, by their numbers in ITU-T H.273; the full range. */
export type Colours = readonly [primaries: number, transfer: number, matrix: number];
const SRGB: Colours = [1, 13, 6];
export const PQ: Colours = [9, 16, 6];
export const HLG: Colours = [9, 18, 6];

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const zeros = (count: number) => Buffer.alloc(count);
type Part = Uint8Array | string;
const bytes = (part: Part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part));
/** A box of ISO/IEC 14496-12, 4.2, and one with a version and flags. */
const box = (type: string, ...parts: Part[]): Buffer => {
  const contents = Buffer.concat(parts.map(bytes));
  return Buffer.concat([u32(8 + contents.length), bytes(type), contents]);
};
const full = (type: string, version: number, flags: number, ...parts: Part[]) =>
  box(type, u32(version * 2 ** 24 + flags), ...parts);
const colr = (colours: Colours) => box("colr", "nclx", ...colours.map(u16), Uint8Array.of(0x80));

/** Encodes RGB pixels with an encoder that writes a container of its own, from which the picture is taken. */
async function encode(pixels: Picture): Promise<Coded> {
  const file = await pixels.avif({ effort: 0, quality: 90, chromaSubsampling: "4:4:4" }).toBuffer();
  const boxAt = (type: string) => {
    const at = file.indexOf(type, 0, "latin1") - 4;
    return file.subarray(at, at + file.readUInt32BE(at));
  };
  const size = boxAt("ispe");
  return {
    config: boxAt("av1C"),
    data: boxAt("mdat").subarray(8),
    width: size.readUInt32BE(12),
    height: size.readUInt32BE(16),
  };
}

/** A picture in a container of this major brand. https://aomediacodec.github.io/av1-avif/ (ISO/IEC 23008-12) */
export async function stillAvif(pixels: Picture, major = "avif", colours = SRGB): Promise<Buffer> {
  const { config, data, width, height } = await encode(pixels);
  const type = box("ftyp", major, u32(0), "mif1", "miaf", "avif");
  const size = full("ispe", 0, 0, u32(width), u32(height));
  const properties = [size, full("pixi", 0, 0, Uint8Array.of(3, 8, 8, 8)), config, colr(colours)];
  const essential = 0x80;
  const used = Uint8Array.of(properties.length, 1, 2, 3 | essential, 4);
  const meta = (at: number) =>
    full(
      ...(["meta", 0, 0] as const),
      full("hdlr", 0, 0, zeros(4), "pict", zeros(13)),
      full("pitm", 0, 0, u16(1)),
      full("iloc", 0, 0, Uint8Array.of(0x44, 0), u16(1), u16(1), u16(0), u16(1), u32(at), u32(data.length)),
      full("iinf", 0, 0, u16(1), full("infe", 2, 0, u16(1), u16(0), "av01", zeros(1))),
      box("iprp", box("ipco", ...properties), full("ipma", 0, 0, u32(1), u16(1), used)),
    );
  const before = type.length + meta(0).length + 8;
  return Buffer.concat([type, meta(before), box("mdat", data)]);
}

/** The same picture, `times` times in a track. ISO/IEC 14496-12, 8 */
export async function animatedAvif(pixels: Picture, times = 2): Promise<Buffer> {
  const { config, data, width, height } = await encode(pixels);
  const type = box("ftyp", "avis", u32(0), "avis", "msf1", "miaf");
  const one = u32(0x1_00_00);
  const matrix = Buffer.concat([one, zeros(12), one, zeros(12), u32(0x40_00_00_00)]);
  const [rate, length] = [u32(1000), u32(100 * times)];
  const dpi = u32(0x48_00_00);
  const looks = [zeros(16), u16(width), u16(height), dpi, dpi, zeros(4), u16(1), zeros(32), u16(24), u16(0xffff)];
  const entry = box("av01", zeros(6), u16(1), ...looks, config, colr(SRGB), full("ccst", 0, 0, u32(0x7c_00_00_00)));
  const samples = (at: number) =>
    box(
      "stbl",
      full("stsd", 0, 0, u32(1), entry),
      full("stts", 0, 0, u32(1), u32(times), u32(100)),
      full("stsc", 0, 0, u32(1), u32(1), u32(times), u32(1)),
      full("stsz", 0, 0, u32(data.length), u32(times)),
      full("stco", 0, 0, u32(1), u32(at)),
      full("stss", 0, 0, u32(times), ...Array.from({ length: times }, (_, i) => u32(i + 1))),
    );
  const media = (at: number) =>
    box(
      "mdia",
      full("mdhd", 0, 0, zeros(8), rate, length, zeros(4)),
      full("hdlr", 0, 0, zeros(4), "pict", zeros(13)),
      box(
        "minf",
        full("vmhd", 0, 1, zeros(8)),
        box("dinf", full("dref", 0, 0, u32(1), full("url ", 0, 1))),
        samples(at),
      ),
    );
  const sides = [u32(width * 2 ** 16), u32(height * 2 ** 16)];
  const moov = (at: number) =>
    box(
      "moov",
      full("mvhd", 0, 0, zeros(8), rate, length, one, u16(0x100), zeros(10), matrix, zeros(24), u32(2)),
      box("trak", full("tkhd", 0, 3, zeros(8), u32(1), zeros(4), length, zeros(16), matrix, ...sides), media(at)),
    );
  const before = type.length + moov(0).length + 8;
  return Buffer.concat([type, moov(before), box("mdat", ...new Array<Buffer>(times).fill(data))]);
}
