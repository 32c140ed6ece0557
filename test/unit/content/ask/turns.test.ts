import { expect, it } from "vitest";
import { Turns } from "../../../../src/content/ask/turns";
import type { Entry } from "../../../../src/content/page/entry";

const entry = (address: string): Entry => ({
  address,
  spots: new Set(),
  answer: undefined,
  tried: undefined,
  asking: undefined,
});
const NONE: ReadonlySet<string> = new Set();

/** Takes pictures in their turn until none is left. */
function all(turns: Turns, slow = NONE): string[] {
  const taken: string[] = [];
  for (let next = turns.next(slow); next; next = turns.next(slow)) {
    taken.push(next.address);
    turns.delete(next);
  }
  return taken;
}

it("gives the pictures on screen first, then those near it, then the rest; of equals the first", () => {
  const turns = new Turns();
  const [a, b, c, d] = ["a", "b", "c", "d"].map(entry) as [Entry, Entry, Entry, Entry];
  turns.put(a, "far");
  turns.put(b, "far");
  turns.put(c, "near");
  turns.put(d, "far");
  turns.put(d, "shown");
  turns.put(a, "far");
  expect(turns.first(3)).toEqual([d, c, a]);
  expect(all(turns)).toEqual(["d", "c", "a", "b"]);
});

it("passes over pictures that are asked for, and gives them again once they are not", () => {
  const turns = new Turns();
  const [a, b] = [entry("a"), entry("b")];
  turns.put(a, "shown");
  turns.put(b, "far");
  a.asking = new AbortController();
  expect([turns.next(NONE), turns.first(9)]).toEqual([b, [b]]);
  a.asking = undefined;
  expect(turns.next(NONE)).toBe(a);
});

it("lets pictures of slow servers come after others that are as near, until those servers are slow no longer", () => {
  const turns = new Turns();
  for (const where of ["shown", "far"] as const) {
    turns.put(entry(`https://slow.example/${where}`), where);
    turns.put(entry(`https://fast.example/${where}`), where);
  }
  const slow = new Set(["slow.example"]);
  expect(turns.next(slow)?.address).toBe("https://fast.example/shown");
  expect(turns.next(new Set(["fast.example"]))?.address).toBe("https://slow.example/shown");
  expect(all(turns, slow).map((address) => address.replace("https://", ""))).toEqual([
    "fast.example/shown",
    "slow.example/shown",
    "fast.example/far",
    "slow.example/far",
  ]);
});

it("looks at each of 20,000 pictures a few times in all, whatever moves, and however slow their servers are", () => {
  const [pictures, turns] = [20_000, new Turns()];
  let looks = 0;
  const counted = Array.from({ length: pictures }, (_, i) =>
    Object.defineProperty(entry(`https://${i % 2 ? "slow" : "fast"}.example/${i}`), "asking", {
      get: () => void looks++,
    }),
  );
  for (const picture of counted) turns.put(picture, "far");
  for (const picture of counted.slice(0, 5_000)) turns.put(picture, "near");
  for (const picture of counted.slice(2_000, 3_000)) turns.put(picture, "shown");
  expect(all(turns, new Set(["slow.example"]))).toHaveLength(pictures);
  expect(looks).toBeLessThan(3 * pictures);
});
