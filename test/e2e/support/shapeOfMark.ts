import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect } from "vitest";
import { OFFSET } from "./marks";

/** Width in CSS px of the ring around a mark, which has the colour of the mark's empty parts. */
const RING = 2;
const SIDE = 12 + 2 * RING;

/**
 * Reads the mark's shape from the screen: each point is filled like the mark's edge, or empty like the ring around it.
 */
export async function shapeOfMark(page: Page, path: string) {
  const picture = await page.locator(`img[src="${path}"]`).boundingBox();
  if (!picture) throw new Error(`There is no picture ${path}.`);
  const clip = { x: picture.x + OFFSET - RING, y: picture.y + OFFSET - RING, width: SIDE, height: SIDE };
  const pixels = await sharp(await page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer();
  const at = (x: number, y: number) => pixels[(y + RING) * SIDE + x + RING] ?? Number.NaN;
  const [empty, filled] = [at(-1, 6), at(0, 6)];
  expect(Math.abs(filled - empty), "the edge stands out from the ring").toBeGreaterThan(128);
  const looks = (value: number) => (Math.abs(value - filled) < Math.abs(value - empty) ? "filled" : "empty");
  return { middle: looks(at(6, 6)), around: looks(at(2, 6)), corner: looks(at(1, 1)), top: looks(at(6, 1)) };
}
