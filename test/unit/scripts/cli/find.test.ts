/** What is found of what a user names. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNamed } from "../../../../scripts/cli/find/findNamed";
import { wantedBy } from "../../../../scripts/cli/find/picturesIn";
import { ROOT } from "../../../../scripts/paths";

const folder = mkdtempSync(`${tmpdir()}/label-lens-find-`);
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKElEQVR42u3NMQEAAAgDINc/9K3hHFQgk7RzjQAAAAAAAAAAAADwbQFIBgFAXhGS5AAAAABJRU5ErkJggg==",
  "base64",
);

beforeAll(() => {
  for (const name of ["all/b/deep", "all/dir.jpg", "all/.hidden", "empty", "lost"])
    mkdirSync(`${folder}/${name}`, { recursive: true });
  for (const name of ["a.png", "b.png", "b/1.PNG", "b/deep/2.png", "nameless", ".hidden/3.png", ".dot.png"])
    writeFileSync(`${folder}/all/${name}`, PNG);
  writeFileSync(`${folder}/all/notes.txt`, "BMX, and II* besides");
  writeFileSync(`${folder}/all/broken.jpg`, "not a picture");
  writeFileSync(`${folder}/all/page.html`, "<!doctype html><p><svg></svg>");
  copyFileSync(`${ROOT}test/samples/clock.svg`, `${folder}/all/drawing`);
  writeFileSync(`${folder}/all/phone.bin`, Buffer.from("\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "latin1"));
  writeFileSync(`${folder}/all/scan.TIF`, Buffer.from("II*\0\x08\0\0\0", "latin1"));
  writeFileSync(`${folder}/all/layers.psd`, "8BPS\0\x01");
  symlinkSync("nowhere", `${folder}/all/link.png`);
  symlinkSync("..", `${folder}/all/b/up`);
  symlinkSync("gone.png", `${folder}/lost.png`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found, without the folder in front. */
const find = (named: string, extensions: string[] = []) =>
  [...findNamed(named, wantedBy(extensions))].map((found) =>
    "file" in found
      ? found.file.replace(`${folder}/`, "")
      : "page" in found
        ? found
        : `${found.source.replace(`${folder}/`, "")}: ${found.problem.replace(`${folder}/`, "")}`,
  );

describe("a folder", () => {
  it("gives what is called or looks like a picture, in the order of the paths, and says what cannot be read", () => {
    expect(find(`${folder}/all`)).toEqual([
      "all/a.png",
      "all/b.png",
      "all/b/1.PNG",
      "all/b/deep/2.png",
      "all/b/up: This link leads back to a folder that it lies in.",
      "all/broken.jpg",
      "all/dir.jpg: This is a folder, and it holds no pictures.",
      "all/drawing",
      "all/layers.psd: Chromium can't read PSD.",
      'all/link.png: This is a link to "nowhere", which is not there.',
      "all/nameless",
      "all/phone.bin: Chromium can't read HEIC.",
      "all/scan.TIF: Chromium can't read TIFF.",
    ]);
  });

  it("gives only files with the extensions that are asked for", () => {
    expect(find(`${folder}/all`, ["JPG", ".txt"]).filter((one) => !String(one).includes(": "))).toEqual([
      "all/broken.jpg",
      "all/notes.txt",
    ]);
  });

  it("says that it is empty", () => {
    expect(find(`${folder}/empty`)).toEqual([`empty: The folder "empty" holds no pictures.`]);
  });
});

describe("a name", () => {
  it("may be an address of a page, or of a file", () => {
    expect(find("HTTPS://example.org/")).toEqual([{ page: "HTTPS://example.org/" }]);
    expect(find(pathToFileURL(`${folder}/all/a.png`).href)).toEqual(["all/a.png"]);
    expect(find("file://elsewhere/a.png")).toEqual([expect.stringContaining("There is no file or folder")]);
  });

  it("may be a pattern, unless there is such a file", () => {
    expect(find(`${folder}/all/**/[12].{png,PNG}`)).toEqual(["all/b/1.PNG", "all/b/deep/2.png"]);
    expect(find(`${folder}/all/*`)).toContain("all/nameless");
    expect(find(`${folder}/all/*`)).not.toContain("all/notes.txt");
    expect(find(`${folder}/*.gif`)).toEqual([`*.gif: Nothing matches "*.gif".`]);
    writeFileSync(`${folder}/[1].png`, PNG);
    expect(find(`${folder}/[1].png`)).toEqual(["[1].png"]);
  });

  it("that leads nowhere is said to", () => {
    expect(find(`${folder}/lost.png`)).toEqual(['lost.png: This is a link to "gone.png", which is not there.']);
    expect(find(`${folder}/a.png/b`)).toEqual([expect.stringContaining("There is no file or folder")]);
    expect(find("/dev/null")).toEqual(['/dev/null: "/dev/null" is neither a file nor a folder.']);
  });
});
