/**
 * Files whose structure is changed: offsets, lengths, field tables, numbers, unions, ZIP headers. Bytes changed blindly
 * (`mutation.test.ts`) seldom make a file that is nearly sound. `npm run fuzz` makes 10,000 of each small one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MODELS, SHARED } from "../../../scripts/paths";
import { Allowance } from "../../../src/tflite/format/allowance";
import { misshape } from "../../make/misshape";
import { sitesOf } from "../../make/sites";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { outcomeOf } from "./outcome";

const AT_LENGTH = process.env["FUZZ"] !== undefined;
/** Number of files made of each sound one: of a published model, which takes longer to read, fewer. */
const FILES = AT_LENGTH ? { small: 10_000, published: 2_000 } : { small: 200, published: 40 };
const TIMEOUT_MS = 30 * 60_000;
/** Maximum number of list entries that are read from a file: what the largest classifiers have, several times over. */
const MAX_ENTRIES = 2 * (1 << 22);

const CARRIED = "label-lens-families";
const FOLDER = SHARED && `${SHARED}/models`;
const PUBLISHED = FOLDER ? readdirSync(FOLDER).filter((name) => name.endsWith(".tflite")) : [];

afterEach(() => void vi.restoreAllMocks());

describe.each<[string, number, () => Uint8Array]>([
  ["a hand-made file", FILES.small, () => makeTflite(smallClassifier())],
  [CARRIED, FILES.small, () => new Uint8Array(readFileSync(`${MODELS}/${CARRIED}/${CARRIED}.tflite`))],
  ...PUBLISHED.map(
    (name) =>
      [name, FILES.published, () => new Uint8Array(readFileSync(`${FOLDER}/${name}`))] satisfies [
        string,
        number,
        () => Uint8Array,
      ],
  ),
])("%s, misshapen %i times", (_, count, load) => {
  it("gives a graph or says what is wrong, and takes no more than a sound one", { timeout: TIMEOUT_MS }, () => {
    const bytes = load();
    const sites = sitesOf(bytes);
    const taken = vi.spyOn(Allowance.prototype, "take");
    const outcomes = { read: 0, refused: 0 };
    for (let seed = 1; seed <= count; seed++) {
      const undo = misshape(bytes, sites, seed);
      taken.mockClear();
      try {
        if (outcomeOf(bytes) === "graph") outcomes.read++;
        else outcomes.refused++;
      } catch (error) {
        throw new Error(`The file of seed ${seed} is not held.`, { cause: error });
      }
      const granted = taken.mock.calls.filter((_call, i) => taken.mock.results[i]?.value === true);
      expect(
        granted.reduce((sum, [entries]) => sum + entries, 0),
        `seed ${seed}`,
      ).toBeLessThan(MAX_ENTRIES);
      undo();
    }
    // Otherwise the changes would miss what the reader reads, or leave nothing to read.
    expect(outcomes.read).toBeGreaterThan(count / 50);
    expect(outcomes.refused).toBeGreaterThan(count / 4);
    // It is the file that it was.
    expect(outcomeOf(bytes)).toBe("graph");
  });
});
