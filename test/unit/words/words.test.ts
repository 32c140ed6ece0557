import { expect, it } from "vitest";
import { percent, shortLabel } from "../../../src/words/label";
import { explain } from "../../../src/words/unreadable";

it("names a class by the first of its synonyms", () => {
  expect(shortLabel("tench, Tinca tinca")).toBe("tench");
  expect(shortLabel("Haemorhous cassinii (Cassin's Finch)")).toBe("Haemorhous cassinii (Cassin's Finch)");
});

it("never rounds to certain or to impossible", () => {
  expect([0, 0.001, 0.344, 0.99, 0.996, 1].map(percent)).toEqual(["0 %", "< 1 %", "34 %", "99 %", "> 99 %", "100 %"]);
});

it("says the particular of the case", () => {
  expect(explain({ code: "refused", detail: "404" })).toContain("HTTP 404");
  expect(explain({ code: "too-large", detail: "20000 × 20000" })).toContain("20000 × 20000");
});
