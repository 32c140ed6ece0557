import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { categoriesOf, readExamples } from "../../../../scripts/teaching/readExamples";
import { toLesson } from "../../../../scripts/teaching/toLesson";
import { writeArchive } from "../../../../src/teach/file/writeArchive";

describe("a folder of folders", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-examples-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, contents: string | Uint8Array = "") => {
    mkdirSync(`${folder}/${name.slice(0, name.lastIndexOf("/"))}`, { recursive: true });
    writeFileSync(`${folder}/${name}`, contents);
  };

  it("has a category for each of them, and strangers in one", () => {
    for (const name of ["tulip/a.png", "rose/deeper/b.jpg", "rose/notes.txt", "_strangers/c.webp", ".git/d.png"]) {
      put(`flowers/${name}`);
    }
    const examples = readExamples(`${folder}/flowers`);
    expect(categoriesOf(examples)).toEqual(["rose", "tulip"]);
    const named = examples.map((example) => ({ ...example, content: example.file }));
    expect(toLesson(named, categoriesOf(named))).toEqual([
      { category: -1, name: "_strangers/c.webp", content: `${folder}/flowers/_strangers/c.webp` },
      { category: 0, name: "deeper/b.jpg", content: `${folder}/flowers/rose/deeper/b.jpg` },
      { category: 1, name: "tulip/a.png", content: `${folder}/flowers/tulip/a.png` },
    ]);
  });

  describe("that is an unzipped file of categories", () => {
    const picture = new ArrayBuffer(2);
    const examples = ["r", "t", "r"].map((category, i) => ({ content: `${i}`, category, picture, added: i }));
    const named = [
      { id: "r", name: "rose: red", made: 1 },
      { id: "t", name: "_strangers", made: 2 },
    ];
    const seen = [{ content: "0", network: "n", values: Float32Array.of(1, 2).buffer }];
    const unzip = (to: string, from = writeArchive({ categories: named, examples }, seen)) => {
      for (const [name, contents] of Object.entries(unzipSync(from))) put(`${to}/${name}`, contents);
    };
    const read = (to: string) =>
      readExamples(`${folder}/${to}`).map(({ file, category }) => [file.slice(`${folder}/${to}/`.length), category]);
    const ITS = [
      ["001 rose_ red/0001.jpg", "rose: red"],
      ["001 rose_ red/0002.jpg", "rose: red"],
      ["002 _strangers/0001.jpg", "_strangers"],
    ];

    it("has the names that the user gave", () => {
      unzip("unzipped");
      expect(read("unzipped")).toEqual(ITS);
    });

    it("may be of an earlier version, and have other folders added to it", () => {
      unzip("before");
      renameSync(`${folder}/before/.features`, `${folder}/before/features`);
      const list = `${folder}/before/categories.json`;
      writeFileSync(list, readFileSync(list, "utf8").replace(".features/", "features/"));
      put("before/lily/a.png");
      put("before/_strangers/a.png");
      expect(read("before")).toEqual([...ITS, ["_strangers/a.png", undefined], ["lily/a.png", "lily"]]);
    });

    it("is told from a folder with somebody else's list", () => {
      put("other/rose/a.png");
      put("other/categories.json", '["rose"]');
      expect(read("other")).toEqual([["rose/a.png", "rose"]]);
    });

    it("has a list that can be read, or that is said", () => {
      put("cut/rose/a.png");
      put("cut/categories.json", '{"format":');
      expect(() => read("cut")).toThrow(/categories.json" is damaged. Unzip the file of categories again/);
    });
  });

  it.each([
    ["nowhere", /There is no folder ".*nowhere"/],
    ["file/a.png", /There is no folder ".*a.png"/],
    ["flat", /There are no folders in/],
    ["empty", /The folder ".*empty\/rose" holds no pictures/],
  ])("cannot be %s, and that is said", (name, words) => {
    put("file/a.png");
    put("flat/a.png");
    put("empty/rose/notes.txt");
    expect(() => readExamples(`${folder}/${name}`)).toThrow(words);
  });
});
