import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { readCommand } from "../../../../scripts/cli/classify/readCommand";

const folder = mkdtempSync(`${tmpdir()}/label-lens-command-`);
afterAll(() => rmSync(folder, { recursive: true }));

const PLAIN = {
  named: ["a.jpg"],
  extensions: [],
  filesFrom: undefined,
  watch: undefined,
  format: "table",
  top: 0,
  model: undefined,
  engine: "auto",
};

describe("the arguments of classify", () => {
  it.each([
    [["a.jpg"], {}],
    [["--json", "a.jpg"], { format: "json" }],
    [["--csv", "a.jpg"], { format: "csv" }],
    [["a.jpg", "--top", "3"], { top: 3 }],
    [["--ext", "jpg,.PNG", "--ext=webp", "a.jpg"], { extensions: ["jpg", ".PNG", "webp"] }],
    [["--files-from", "-", "a.jpg"], { filesFrom: "-" }],
    [["--watch", folder], { named: [], watch: folder }],
    [
      ["--engine", "wasm", "--model", "label-lens-families", "-"],
      { named: ["-"], engine: "wasm", model: "label-lens-families" },
    ],
    [["--", "--json"], { named: ["--json"] }],
  ])("%j", (args, expected) => {
    expect(readCommand(args)).toEqual({ ...PLAIN, ...expected });
  });

  it.each([
    [["-h"], "help"],
    [["--help", "a.jpg"], "help"],
    [["--version"], "version"],
  ])("%j asks for %s", (args, expected) => {
    expect(readCommand(args)).toBe(expected);
  });

  it.each([
    [[], /Name the pictures/],
    [["--nonsense", "a.jpg"], /Unknown option '--nonsense'/],
    [["a.jpg", "--top"], /'--top <value>' argument missing/],
    [["a.jpg", "--top", "0"], /--top takes a whole number from 1 to 5/],
    [["a.jpg", "--top", "6"], /--top takes/],
    [["a.jpg", "--top", "2.5"], /--top takes/],
    [["--json", "--csv", "a.jpg"], /Choose one of --json and --csv/],
    [["--model", "resnet", "a.jpg"], /There is no model "resnet"/],
    [["--model", "gone.tflite", "a.jpg"], /There is no file "gone.tflite"/],
    [["--engine", "tpu", "a.jpg"], /There is no engine "tpu"/],
    [["--files-from", "gone.txt"], /There is no list "gone.txt"/],
    [["--watch", "gone"], /There is no folder "gone"/],
    [["-", "--files-from", "-"], /Only one thing can come from stdin/],
    [["-", "-"], /Only one thing/],
  ])("%j is wrong", (args, words) => {
    expect(() => readCommand(args)).toThrow(words);
  });
});
