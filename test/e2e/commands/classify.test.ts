/** `npm run classify`, run as a user runs it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { differences } from "../../unit/scripts/cli/fieldsSaid";
import { CARRIED_MODEL, html, serveSite } from "../support/harness";
import { lines, npm } from "../support/npm";
import { SAMPLES, sample } from "../support/samples";

/** Uses the model that is always available. */
const classify = (...args: string[]) => npm("classify", "--", "--model", CARRIED_MODEL, ...args);

describe("npm run classify", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-cli-`);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("prints one object a picture, in order, continues after unreadable pictures, and then exits with 1", async () => {
    const broken = `${folder}/broken.png`;
    writeFileSync(broken, "not a picture");
    const clock = `${SAMPLES}/clock.svg`;
    const { code, out } = await classify("--json", "--engine", "wasm", broken, "nowhere.jpg", clock);
    const all = lines(out).map((line) => JSON.parse(line));
    const [first, second, third, ...rest] = all;
    expect(rest).toEqual([]);
    expect(all.flatMap(differences)).toEqual([]);
    const unreadable = {
      state: "unreadable",
      label: null,
      index: null,
      probability: null,
      family: null,
      candidates: [],
      also: [],
      top5: [],
      model: null,
      engine: null,
      top: [],
      width: null,
      height: null,
      milliseconds: null,
      place: null,
    };
    expect(first).toEqual({
      source: broken,
      ...unreadable,
      reason: expect.stringContaining("damaged"),
      milliseconds: expect.any(Number),
    });
    expect(second).toEqual({
      source: "nowhere.jpg",
      ...unreadable,
      reason: expect.stringContaining("no file or folder"),
    });
    expect(third).toMatchObject({ source: clock, model: CARRIED_MODEL, engine: "wasm", reason: null });
    expect(third.state).toMatch(/^(confident|family|ambiguous|unrecognised)$/);
    expect(third.top5).toHaveLength(5);
    // The network's first look stands where nothing is named; what is named may follow from two.
    const { index, label, probability } = third.candidates[0] ?? third.top5[0];
    expect(third).toMatchObject({ index, label, probability });
    expect(code).toBe(1);
  });

  it("takes a folder and the pictures of a page, a line each, and exits with 0", async () => {
    const paths = { "/umbrella.svg": sample("umbrella") };
    const below =
      '<div style="height:4000px"></div><img width="200" height="200" loading="lazy" src="/umbrella.svg?lazy">';
    const site = await serveSite({ ...paths, "/": html(`<img width="200" src="/umbrella.svg">${below}`) });
    const { code, out } = await classify(SAMPLES, `${site.origin}/`);
    site.close();
    expect(lines(out).map((line) => line.split(/\s/, 1)[0])).toEqual([
      "clock.svg",
      "crossword.svg",
      "honeycomb.svg",
      "pool-table.svg",
      "stripes.svg",
      "sunglasses.svg",
      "umbrella.svg",
      "umbrella.svg",
      "umbrella.svg?lazy",
    ]);
    expect(code).toBe(0);
  });

  // What else may be wrong with it: test/unit/scripts/cli/readCommand.test.ts.
  it("says which models there are where it is told another", async () => {
    const { code, out, err } = await npm("classify", "--", "--model", "resnet", "x.png");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/There is no model "resnet". There are: .*label-lens-families/);
  });
});
