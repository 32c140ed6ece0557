import { expect, it } from "vitest";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";

it("has what is on screen now read from there alone, where its server has answered already", () => {
  const ledger = new Ledger();
  const one = { element: {} } as Spot;
  const entry = ledger.see(one, "a", "shown");
  const refused = { state: "unreadable", code: "refused", detail: "401" } as const;
  ledger.answer(entry, refused);
  ledger.reopen(one);
  expect([entry.answer, entry.tried]).toEqual([undefined, refused]);
  ledger.answer(entry, { ...refused, code: "broken" });
  ledger.reopen(one);
  expect([entry.answer, entry.tried]).toEqual([{ ...refused, code: "broken" }, undefined]);
  ledger.answer(entry, { ...refused, code: "no-access" });
  ledger.reopen(one);
  expect([entry.answer, entry.tried]).toEqual([undefined, undefined]);
});
