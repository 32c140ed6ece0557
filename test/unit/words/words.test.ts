import { expect, it } from "vitest";
import { engineName } from "../../../src/words/engineName";
import { explain } from "../../../src/words/explain";
import { shortLabel } from "../../../src/words/label";
import { chooseLanguage } from "../../../src/words/language";
import { plural } from "../../../src/words/message";
import { fileSize, milliseconds, percent } from "../../../src/words/quantity";
import "../../../src/words/languages/everyLanguage";

it("names a class by the first of its synonyms", () => {
  expect(shortLabel("tench, Tinca tinca")).toBe("tench");
  expect(shortLabel("Haemorhous cassinii (Cassin's Finch)")).toBe("Haemorhous cassinii (Cassin's Finch)");
});

it("never rounds to certain or to impossible", () => {
  expect([0, 0.001, 0.344, 0.99, 0.996, 1].map(percent)).toEqual(["0%", "< 1%", "34%", "99%", "> 99%", "100%"]);
});

it("says the particulars of the case", () => {
  expect(explain({ code: "refused", detail: "404" })).toContain("HTTP 404");
  expect(explain({ code: "too-large", detail: "20000 × 20000" })).toContain("20000 × 20000");
});

it("counts, writes numbers and names engines in the language chosen", () => {
  expect(plural("popup_map_tiles", 1)).toBe("Left out: 1 tile of a map.");
  expect(plural("popup_map_tiles", 5000)).toBe("Left out: 5,000 tiles of a map.");
  expect(milliseconds(8.34)).toBe("8.3 ms");
  chooseLanguage("zh_CN");
  expect(plural("popup_map_tiles", 1)).toBe("已略过地图的 1 块图片。");
  expect(milliseconds(8.34)).toBe("8.3 毫秒");
  expect(engineName("webgpu")).toBe("显卡（WebGPU）");
  expect(explain({ code: "refused", detail: "404" })).toContain("HTTP 404");
  chooseLanguage("browser");
  expect(plural("popup_map_tiles", 2)).toBe("Left out: 2 tiles of a map.");
});

it("writes a size in the unit that fits", () => {
  expect([0, 1, 2_048, 300_000, 5 << 20].map(fileSize)).toEqual(["0 KB", "1 KB", "2 KB", "0.3 MB", "5.0 MB"]);
});
