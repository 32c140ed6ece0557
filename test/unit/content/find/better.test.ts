import { expect, it } from "vitest";
import { type Candidate, isBetter, isPreview, maySharpen } from "../../../../src/content/find/doubles/better";

const picture = (address: string, pixels?: number, side = 300): Candidate => ({
  element: {} as Element,
  address,
  pixels,
  box: { width: side, height: side },
});

it.each([
  ["a file of a few pixels, enlarged", picture("https://a.org/tiny.jpg", 40), true],
  ["the outline of a picture", picture("data:image/svg+xml,<svg/>"), true],
  ["a small file at its own size", picture("https://a.org/avatar.jpg", 96, 96), false],
  ["a large file", picture("https://a.org/photo.jpg", 1600), false],
  ["a file of unknown size", picture("https://a.org/photo.jpg"), false],
])("tells a preview: %s", (_, one, expected) => {
  expect(isPreview(one)).toBe(expected);
});

it.each([
  ["a sharp picture for its preview", picture("https://a.org/p.jpg", 900), picture("https://a.org/t.jpg", 40), true],
  ["a background of unknown size for a preview", picture("https://a.org/p.jpg"), picture("blob:t", 40), true],
  ["a picture hardly sharper", picture("https://a.org/p.jpg", 110), picture("https://a.org/t.jpg", 90), false],
  ["a drawing of the page, of unknown size", picture("svg:1"), picture("https://a.org/t.jpg", 40), false],
  ["a preview for a preview", picture("https://a.org/p.jpg", 90), picture("https://a.org/t.jpg", 20), false],
  ["a picture for another", picture("https://a.org/p.jpg", 900), picture("https://a.org/q.jpg", 200), false],
])("has the better one count: %s", (_, other, one, expected) => {
  expect(isBetter(other, one, true)).toBe(expected);
  expect(isBetter(one, other, false)).toBe(false);
});

it.each([
  ["a background", picture("https://a.org/t.jpg"), picture("https://a.org/p.jpg", 900), true],
  ["a background over a preview", picture("https://a.org/t.jpg"), picture("https://a.org/p.jpg", 40), false],
  ["a file that is measured", picture("https://a.org/t.jpg", 900), picture("https://a.org/p.jpg", 900), false],
  ["the same file", picture("https://a.org/p.jpg"), picture("https://a.org/p.jpg", 900), false],
  ["what the page draws", picture("svg:1"), picture("https://a.org/p.jpg", 900), false],
])("measures a file only where that may show that it is a preview: %s", (_, one, other, expected) => {
  expect(maySharpen(other, one)).toBe(expected);
});
