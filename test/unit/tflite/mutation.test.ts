import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MODELS, SHARED } from "../../../scripts/paths";
import { readTflite } from "../../../src/tflite/readTflite";
import { randomIntegers } from "../../make/random";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { outcomeOf } from "./outcome";

const MUTATIONS = 400;
/** Maximum number of bytes that are changed at once: side by side, as in an offset, or scattered. */
const MAX_BYTES = 8;
/** Values at which the sign or the size of a number flips. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff];
const CARRIED = "label-lens-families";
const FOLDER = SHARED && `${SHARED}/models`;
const PUBLISHED = FOLDER ? readdirSync(FOLDER).filter((name) => name.endsWith(".tflite")) : [];

/** Positions of the file's structure, that is of all bytes but the weights, which may hold anything. */
function structure(bytes: Uint8Array): number[] {
  const weights = new Uint8Array(bytes.length);
  for (const { data } of readTflite(bytes, "sound.tflite").tensors) {
    if (data) weights.fill(1, data.byteOffset - bytes.byteOffset, data.byteOffset - bytes.byteOffset + data.length);
  }
  return Array.from(bytes.keys()).filter((at) => !weights[at]);
}

function mutate(bytes: Uint8Array, places: readonly number[], seed: number): Uint8Array {
  const random = randomIntegers(seed);
  const mutant = bytes.slice();
  const count = random(2) ? 1 : 1 + random(MAX_BYTES);
  const scattered = random(2) === 1;
  const first = places[random(places.length)] ?? 0;
  for (let i = 0; i < count; i++) {
    const at = scattered ? (places[random(places.length)] ?? 0) : first + i;
    mutant[at] = random(2) ? (EDGES[random(EDGES.length)] ?? 0) : random(256);
  }
  // One in ten files is cut at a random point, like a download that broke off.
  return random(10) ? mutant : mutant.slice(0, random(mutant.length));
}

describe.each<[string, () => Uint8Array]>([
  ["a hand-made file", () => makeTflite(smallClassifier())],
  ["the model that the project carries", () => new Uint8Array(readFileSync(`${MODELS}/${CARRIED}/${CARRIED}.tflite`))],
  ...PUBLISHED.map(
    (name) => [name, () => new Uint8Array(readFileSync(`${FOLDER}/${name}`))] satisfies [string, () => Uint8Array],
  ),
])("%s with bytes changed", (_, load) => {
  // Each mutant has a deadline of a second; all of them together take longer on a busy machine.
  it("gives a graph or says what is wrong, within the deadline", { timeout: 120_000 }, () => {
    const bytes = load();
    const places = structure(bytes);
    let refused = 0;
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const outcome = outcomeOf(mutate(bytes, places, seed));
      if (outcome !== "graph") refused++;
    }
    // If fewer were refused, the changes would have missed the bytes that the reader reads.
    expect(refused).toBeGreaterThan(MUTATIONS / 4);
    expect(refused).toBeLessThan(MUTATIONS);
  });
});
