import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { categoriesOf, readExamples } from "../../../../scripts/teaching/readExamples";
import { toLesson } from "../../../../scripts/teaching/toLesson";

describe("a folder of folders", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-examples-`);
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string) => {
    mkdirSync(`${folder}/${name.slice(0, name.lastIndexOf("/"))}`, { recursive: true });
    writeFileSync(`${folder}/${name}`, "");
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
