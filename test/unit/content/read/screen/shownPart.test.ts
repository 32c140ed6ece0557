/** What of an element's box shows its picture, and in which proportions. */
import { expect, it } from "vitest";
import { type Fitted, shownPart } from "../../../../../src/content/read/screen/shownPart";

const box = { left: 100, top: 50, width: 300, height: 300 } as DOMRectReadOnly;
const insets = { left: 0, top: 0, right: 0, bottom: 0 };
const photo = { width: 1600, height: 1200 };
const part = (more: Partial<Fitted>) =>
  shownPart({ box, insets, natural: photo, fit: "fill", position: "50% 50%", ...more });

it("gives a stretched picture its own proportions back", () => {
  expect(part({})).toEqual({ left: 100, top: 50, width: 300, height: 300, aspect: 4 / 3, across: 1600 });
});

it("leaves out border, padding and the bands beside a picture", () => {
  expect(part({ insets: { left: 10, top: 20, right: 30, bottom: 40 } })).toMatchObject({
    left: 110,
    top: 70,
    width: 260,
    height: 240,
  });
  expect(part({ fit: "contain" })).toEqual({
    left: 100,
    top: 87.5,
    width: 300,
    height: 225,
    aspect: 4 / 3,
    across: 1600,
  });
  expect(part({ fit: "contain", position: "0% 0%" })).toMatchObject({ left: 100, top: 50 });
  expect(part({ fit: "contain", position: "0px 10px" })).toMatchObject({ left: 100, top: 60, height: 225 });
});

it("keeps the proportions of what is seen of a picture that its box cuts off", () => {
  const whole = { left: 100, top: 50, width: 300, height: 300, aspect: 1 };
  expect(part({ fit: "cover" })).toEqual({ ...whole, across: 1200 });
  expect(part({ fit: "none" })).toEqual({ ...whole, across: 300 });
  const small = { width: 100, height: 50 };
  for (const fit of ["none", "scale-down"]) {
    expect(part({ fit, natural: small })).toEqual({
      left: 200,
      top: 175,
      width: 100,
      height: 50,
      aspect: 2,
      across: 100,
    });
  }
});
