/** What stands behind a model, where its labels should be. */
import { deflateSync, Inflate, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { listArchive } from "../../../../src/tflite/format/archive";
import { smallClassifier } from "../../../make/smallClassifier";
import { makeTflite, type TfliteSpec } from "../../../make/tflite";
import { outcomeOf } from "../outcome";
import { expectRefusal } from "../refusal";

const THREE = "cat\ndog\nhouse";

const withFiles = (files: NonNullable<TfliteSpec["files"]>): TfliteSpec => {
  const { metadata, ...rest } = smallClassifier();
  return { ...rest, files };
};

describe("an archive is refused", () => {
  const GET = "Get the file again, or add a label file to the model's metadata";
  const spec = withFiles({ "labels.txt": THREE });
  const start = makeTflite({ ...spec, files: false }).length;
  /** Position of the file's contents: after the local header (30 bytes) and the name. */
  const contents = start + 30 + "labels.txt".length;

  function damaged(at: number, value: number): Uint8Array {
    const bytes = makeTflite(spec);
    bytes[at] = value;
    return bytes;
  }

  it("that is not there", () => {
    const problem = "the label file appended to the model cannot be read (there is no archive, or it is damaged)";
    expectRefusal(withFiles(false), "labels", problem, GET);
  });

  it("that is cut off", () => {
    expectRefusal(makeTflite(spec).slice(0, -9), "labels", /cannot be read/, GET);
  });

  it("whose contents are damaged", () => {
    const problem = "the label file appended to the model cannot be read (invalid block type)";
    expectRefusal(damaged(contents, 0xff), "labels", problem, GET);
  });

  it("whose contents are other ones than its checksum is of", () => {
    const whole = makeTflite(spec);
    const list = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const problem = "the label file appended to the model cannot be read (its contents have changed since it was made)";
    const crc = list + 16;
    expectRefusal(damaged(crc, (whole[crc] as number) ^ 1), "labels", problem, GET);
  });

  it("whose list of files lies elsewhere", () => {
    const end = makeTflite(spec).length - 22;
    const problem = "the label file appended to the model cannot be read (there is no archive, or it is damaged)";
    expectRefusal(damaged(end + 19, 0x7f), "labels", problem, GET);
  });

  /** The archive with its one file replaced by 16 MB of zeros, which claim to be as many bytes as before. */
  function bomb(): Uint8Array {
    const whole = makeTflite(spec);
    const view = new DataView(whole.buffer);
    const list = view.getUint32(whole.length - 6, true);
    const deflated = deflateSync(new Uint8Array(16 << 20));
    const bytes = new Uint8Array(contents + deflated.length + whole.length - list);
    bytes.set(whole.subarray(0, contents));
    bytes.set(deflated, contents);
    bytes.set(whole.subarray(list), contents + deflated.length);
    const moved = new DataView(bytes.buffer);
    moved.setUint32(contents + deflated.length + 20, deflated.length, true);
    moved.setUint32(bytes.length - 6, contents + deflated.length, true);
    return bytes;
  }

  it("as soon as its file becomes larger than it claims", () => {
    const given = vi.spyOn(Inflate.prototype, "push");
    const problem = "the label file appended to the model cannot be read (there is no archive, or it is damaged)";
    expectRefusal(bomb(), "labels", problem, GET);
    // Of 16 KB that would make 16 MB, the first 4 KB suffice.
    expect(given).toHaveBeenCalledOnce();
    given.mockRestore();
  });

  it("without delay, where it lists one large file hundreds of times", () => {
    const whole = makeTflite(withFiles({ "labels.txt": `${THREE}${" ".repeat(4_000_000)}` }));
    const list = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const entry = whole.slice(list, -22);
    const end = whole.slice(-22);
    const times = 500;
    new DataView(end.buffer).setUint16(8, times, true);
    const many = new Uint8Array(list + entry.length * times + end.length);
    many.set(whole.subarray(0, list));
    for (let i = 0; i < times; i++) many.set(entry, list + i * entry.length);
    many.set(end, many.length - end.length);
    expect(outcomeOf(many)).toBe("graph");
  });
});

describe("a file that is stored as it is", () => {
  const CONTENTS = Uint8Array.from({ length: (2 << 20) + 9 }, (_, i) => i % 255);
  const archive = () => zipSync({ "a.bin": CONTENTS }, { level: 0 });
  const start = 30 + "a.bin".length;

  it("comes in parts, so that others have the thread in between", () => {
    const [file] = listArchive(archive());
    expect([...(file?.parts() ?? [])].map(({ length }) => length)).toEqual([1 << 20, 1 << 20, 9]);
    expect(Buffer.compare(file?.contents() ?? new Uint8Array(), CONTENTS)).toBe(0);
  });

  it.each([0, 1 << 20, CONTENTS.length - 1])("is refused where byte %i of it has changed", (at) => {
    const bytes = archive();
    bytes[start + at] = (bytes[start + at] as number) ^ 4;
    expect(() => listArchive(bytes)[0]?.contents()).toThrow("changed since it was made");
  });

  it("is refused where it is longer than it says, or shorter", () => {
    for (const [more, said] of [
      [-1, "it is damaged"],
      [1, "changed since it was made"],
    ] as const) {
      const bytes = archive();
      const view = new DataView(bytes.buffer);
      const size = view.getUint32(bytes.length - 6, true) + 24;
      view.setUint32(size, CONTENTS.length + more, true);
      expect(() => listArchive(bytes)[0]?.contents()).toThrow(said);
    }
  });
});
