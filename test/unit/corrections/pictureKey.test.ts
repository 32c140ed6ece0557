import { expect, it } from "vitest";
import { pictureKey } from "../../../src/corrections/pictureKey";

it("identifies a picture by its address without the fragment, which it does not reveal", () => {
  const key = pictureKey("https://example.org/a.png");
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(pictureKey("https://example.org/a.png#part")).toBe(key);
  expect(pictureKey("https://example.org/a.png?other")).not.toBe(key);
});

it("begins as FNV-1a does", () => {
  // The published value for "a": http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(pictureKey("a").slice(0, 8)).toBe("e40c292c");
});

it("tells 20,000 addresses apart", () => {
  const keys = new Set(Array.from({ length: 20_000 }, (_, i) => pictureKey(`https://example.org/pictures/${i}.jpg`)));
  expect(keys.size).toBe(20_000);
});

it("uses a whole data: address, even where it contains a number sign", () => {
  expect(pictureKey("data:image/svg+xml,<svg fill='#fff'/>")).not.toBe(
    pictureKey("data:image/svg+xml,<svg fill='#000'/>"),
  );
});
