/** A damaged file of strangers is never learnt from. */
import { afterEach, expect, it, vi } from "vitest";
import { readStrangers } from "../../../../src/classifier/teach/readStrangers";
import { packStrangers } from "../../../../src/learn/strangers";

const WIDTH = 4;
const STRANGERS = { kinds: ["faces", "faces", "maps"], features: Float32Array.from({ length: 12 }, (_, i) => i) };
const packed = packStrangers(STRANGERS);

/** The extension has this file. */
const has = (text: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(text, { status }));
afterEach(() => vi.unstubAllGlobals());

it("is read as it was packed", async () => {
  has(JSON.stringify(packed));
  const { kinds, features } = await readStrangers("m", WIDTH);
  expect(kinds).toEqual(STRANGERS.kinds);
  for (const [i, feature] of features.entries()) expect(feature).toBeCloseTo(i, 1);
});

it.each([
  ["empty", ""],
  ["cut off", JSON.stringify(packed).slice(0, 80)],
  ["HTML", "<!doctype html><title>Not found</title>"],
  ["null", "null"],
  ["of another network", JSON.stringify({ ...packed, width: 6, kinds: { faces: 2 } })],
  ["with fewer pictures than it says", JSON.stringify({ ...packed, kinds: { faces: 1_000_000_000 } })],
  ["without numbers", JSON.stringify({ ...packed, step: null })],
  ["with other letters", JSON.stringify({ ...packed, bytes: `\uFFFD${packed.bytes.slice(1)}` })],
])("is refused where it is %s", async (_, text) => {
  has(text);
  await expect(readStrangers("m", WIDTH)).rejects.toThrow("/models/m/strangers.json in the extension is damaged");
});

it("is missed where it is missing", async () => {
  has("", 404);
  await expect(readStrangers("m", WIDTH)).rejects.toThrow("/models/m/strangers.json is missing from the extension");
});
