/** The last word on a picture that was answered at first sight. */
import { expect, it, vi } from "vitest";
import type { AskerParts } from "../../../../src/content/ask/askerParts";
import { settle } from "../../../../src/content/ask/settle";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import type { Verdict } from "../../../../src/protocol/answer";

vi.mock("webextension-polyfill", () => ({ default: {} }));

const life = new AbortController().signal;
const base: Verdict = { state: "ambiguous", candidates: [], top5: [], kinds: [], model: "m", engine: "litert" };
const kind = { family: { word: "dog", probability: 0.9 } };
const first: Verdict = { ...base, ...kind, state: "family", unsettled: "name" };
const last: Verdict = { ...base, state: "confident" };

/** A picture that is answered at first sight, and what the classifier says of that name. */
function pictureWhere(said: (name: string) => Promise<Verdict | undefined>) {
  const ledger = new Ledger();
  const remote = { settle: (_: AbortSignal, name: string) => said(name) };
  const classifier = { call: (ask: (of: unknown) => Promise<unknown>) => ask(remote) };
  const parts = { ledger, classifier, settings: () => ({ sensitivity: "fitted" }) } as unknown as AskerParts;
  const entry = ledger.see({} as Spot, "https://example.org/a", "shown");
  ledger.answer(entry, first);
  return { ledger, parts, entry };
}

it("replaces all that was said before, but not how the picture was read", async () => {
  const { parts, entry } = pictureWhere(async (name) => (name === "name" ? last : undefined));
  await settle(life, parts, entry, first);
  expect(entry.answer).toEqual(last);
  await settle(life, parts, entry, { ...first, fromScreen: true });
  expect(entry.answer).toEqual({ ...last, fromScreen: true });
});

it.each([
  ["there is none", async () => undefined],
  ["asking for it fails", () => Promise.reject(new Error("gone"))],
])("is the first where %s, which is settled then", async (_, said) => {
  const { parts, entry } = pictureWhere(said);
  await settle(life, parts, entry, first);
  expect(entry.answer).toEqual({ ...base, ...kind, state: "family" });
});

it("comes too late where the picture has another answer", async () => {
  const { ledger, parts, entry } = pictureWhere(async () => {
    ledger.answer(entry, base);
    return last;
  });
  await settle(life, parts, entry, first);
  expect(entry.answer).toBe(base);
});
