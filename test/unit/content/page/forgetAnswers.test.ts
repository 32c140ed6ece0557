/** What an engine said that has become wrong is asked for again; nothing else is disturbed. */
import { expect, it } from "vitest";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import type { Answer, EngineId } from "../../../../src/protocol/answer";

const verdict = (engine: EngineId): Answer => {
  const candidates = [{ index: 1, label: "cat", probability: 0.9 }];
  return { state: "confident", candidates, top5: candidates, kinds: [], model: "m", engine };
};

it("of all answers, those of one engine are dropped", () => {
  const ledger = new Ledger();
  const see = (address: string) => ledger.see({} as Spot, address, "shown");
  const [wrong, right, unread, asked] = [see("wrong"), see("right"), see("unread"), see("asked")];
  ledger.answer(wrong, verdict("wasm"));
  ledger.answer(right, verdict("cpu"));
  ledger.answer(unread, { state: "unreadable", code: "undecodable", detail: "" });
  asked.asking = new AbortController();
  const told: string[] = [];
  ledger.onPicture(({ address }) => told.push(address));
  ledger.forgetAnswers("wasm");
  expect([wrong, right, unread].map(({ answer }) => answer?.state)).toEqual([undefined, "confident", "unreadable"]);
  expect(asked.asking.signal.aborted).toBe(false);
  expect(told).toEqual(["wrong"]);
});
