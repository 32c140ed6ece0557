import { expect, it, vi } from "vitest";
import { sheetUses } from "../../../../src/content/find/sheetUses";

const box = (isConnected = true) => ({ isConnected }) as Element;

it("knows a sheet as soon as another box shows another piece, and says so of the first", () => {
  const known = vi.fn();
  const isSheetIn = sheetUses((boxes) => known([...boxes]));
  const [one, two, three] = [box(), box(), box()];
  expect(isSheetIn(one)("sheet.png", "0% 0%")).toBe(false);
  expect(isSheetIn(two)("sheet.png", "0% 0%")).toBe(false);
  expect(isSheetIn(three)("other.png", "0% 50%")).toBe(false);
  expect(isSheetIn(three)("sheet.png", "0% 50%")).toBe(true);
  expect(known.mock.calls).toEqual([[[one, two, three]]]);
  expect(isSheetIn(one)("sheet.png", "0% 0%")).toBe(true);
});

it("takes a box that moves its piece for one, and forgets boxes that are gone", () => {
  const isSheetIn = sheetUses(() => {});
  const lens = box();
  expect(isSheetIn(lens)("photo.jpg", "0% 0%")).toBe(false);
  expect(isSheetIn(lens)("photo.jpg", "20% 70%")).toBe(false);
  expect(isSheetIn(box(false))("hero.jpg", "0% 0%")).toBe(false);
  expect(isSheetIn(box())("hero.jpg", "0% 50%")).toBe(false);
});
