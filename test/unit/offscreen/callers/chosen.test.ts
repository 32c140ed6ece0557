/** A page names the model and the engine that the user chose, and no other. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Chosen } from "../../../../src/offscreen/callers/chosen";
import type { Choice } from "../../../../src/protocol/picture";

const MINE: Choice = { model: "mine", engine: "auto" };
const OTHER: Choice = { model: "other", engine: "wasm" };
const REFUSED = /Another model or engine/;

/** What the user has chosen, which may change. */
let choice: Choice;
const ask = vi.fn(async () => choice);
let chosen: Chosen;

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  choice = MINE;
  chosen = new Chosen(ask);
});
afterEach(() => void vi.useRealTimers());

/** What becomes of several checks: "served", or "refused". */
async function outcomes(...choices: readonly Choice[]): Promise<string[]> {
  const said = choices.map((one) =>
    chosen.check(one).then(
      () => "served",
      (error: Error) => (REFUSED.test(error.message) ? "refused" : error.message),
    ),
  );
  await vi.advanceTimersByTimeAsync(2_000);
  return Promise.all(said);
}

it("is asked for once, as long as all name the same", async () => {
  expect(await outcomes(MINE, MINE)).toEqual(["served", "served"]);
  expect(await outcomes(MINE)).toEqual(["served"]);
  expect(ask).toHaveBeenCalledOnce();
});

it.each([OTHER, { ...MINE, engine: "wasm" as const }, { ...MINE, model: "" }])("is not %o", async (other) => {
  expect(await outcomes(MINE, other, MINE)).toEqual(["served", "refused", "served"]);
});

it("is the new one once the user has changed it, also where that was while it was asked for", async () => {
  expect(await outcomes(MINE)).toEqual(["served"]);
  choice = OTHER;
  expect(await outcomes(OTHER)).toEqual(["served"]);
  expect(await outcomes(MINE)).toEqual(["refused"]);
  ask.mockImplementationOnce(async () => {
    choice = MINE;
    return OTHER;
  });
  expect(await outcomes(MINE)).toEqual(["served"]);
});

it("is asked for a few times a second at most, however many ask for another", async () => {
  await outcomes(MINE);
  ask.mockClear();
  for (let i = 0; i < 100; i++) void chosen.check(OTHER).catch(() => {});
  await vi.advanceTimersByTimeAsync(1_900);
  expect(ask.mock.calls.length).toBeLessThanOrEqual(4);
});

it("is asked for again where nobody could say", async () => {
  ask.mockRejectedValueOnce(new Error("gone"));
  expect(await outcomes(MINE)).toEqual(["gone"]);
  expect(await outcomes(MINE)).toEqual(["served"]);
});
