/** `npm run teach`, run as a user runs it, and what comes of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeArchive } from "../../../src/teach/file/writeArchive";
import { shape } from "../../make/shapes";
import { CARRIED_MODEL } from "../support/harness";
import { npm } from "../support/npm";

describe("npm run teach", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-teach-`);
  const put = (name: string, contents: Uint8Array | string) => {
    mkdirSync(`${folder}/${name.slice(0, name.lastIndexOf("/"))}`, { recursive: true });
    writeFileSync(`${folder}/${name}`, contents);
  };
  beforeAll(() => {
    for (const kind of ["discs", "stripes"] as const) {
      for (let i = 0; i < 8; i++) put(`train/${kind}/${i}.jpg`, shape(kind, i));
      for (let i = 20; i < 23; i++) put(`test/${kind}/${i}.jpg`, shape(kind, i));
      put(`few/${kind}/1.jpg`, shape(kind, 1));
    }
    put("train/stripes/broken.jpg", "not a picture");
    put("other/squares/1.jpg", shape("discs", 1));
    for (let i = 0; i < 8; i++) {
      put(`unreadable/discs/${i}.jpg`, shape("discs", i));
      put(`unreadable/stripes/${i}.jpg`, "not a picture");
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const teach = (...args: string[]) => npm("teach", "--", "--model", CARRIED_MODEL, ...args);

  it("teaches categories from folders, tests them, and writes a model that labels pictures", async () => {
    const out = `${folder}/shapes.tflite`;
    const taught = await teach(`${folder}/train`, "--test", `${folder}/test`, "--out", out, "--json");
    expect(taught.err).toContain("broken.jpg: ");
    const result = JSON.parse(taught.out);
    expect(result).toMatchObject({ classes: ["discs", "stripes"], examples: 16, test_top1: 1 });
    expect(result.estimate_low).toBeLessThanOrEqual(result.estimate);
    expect(result.estimate_high).toBeGreaterThanOrEqual(result.estimate);
    expect(taught.code).toBe(0);
    const files = [`${folder}/test/discs/20.jpg`, `${folder}/test/stripes/20.jpg`];
    const labelled = await npm("classify", "--", "--json", "--model", out, ...files);
    const answers = labelled.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ top5 }) => top5[0].label)).toEqual(["discs", "stripes"]);
  });

  it("teaches from an unzipped file of categories, by the names that the user gave", async () => {
    const categories = ["discs", "stripes"].map((id, made) => ({ id, name: `${id}: mine`, made }));
    const examples = (["discs", "stripes"] as const).flatMap((category) =>
      Array.from({ length: 8 }, (_, added) => {
        const picture = Uint8Array.from(shape(category, added)).buffer;
        return { content: `${category} ${added}`, category, picture, added };
      }),
    );
    const features = [{ content: "discs 0", network: "n", values: new ArrayBuffer(8) }];
    const files = unzipSync(writeArchive({ categories, examples }, features));
    for (const [name, contents] of Object.entries(files)) put(`unzipped/${name}`, contents);
    const { code, out } = await teach(`${folder}/unzipped`, "--json");
    expect(JSON.parse(out)).toMatchObject({ classes: ["discs: mine", "stripes: mine"], examples: 16 });
    expect(code).toBe(0);
  });

  it.each([
    [[], /Name a folder/],
    [["few"], /6 pictures of “discs” are needed; there are 1 that can be read/],
    [["train", "--test", "other"], /"squares" is tested, but not taught/],
    [["unreadable"], /6 pictures of “stripes” are needed; there are 0 that can be read/],
    [["train", "--both"], /name a file with --out/],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, out, err } = await teach(
      ...args.map((arg) => (/^(train|few|other|unreadable)/.test(arg) ? `${folder}/${arg}` : arg)),
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(words);
  });
});
