import { expect, it } from "vitest";
import type { Squares } from "../../../../src/classifier/pixels/squares/cutSquares";
import { squaresToLearn, viewsOf } from "../../../../src/classifier/teach/viewsOf";
import { VIEWS } from "../../../../src/protocol/request/views";

it("a picture is learnt from as many views as its features are taken to be of", () => {
  const [centre, ...ends] = squaresToLearn({ width: 40, height: 30 }).map(() => new Uint8Array(2 * 2 * 3));
  expect(viewsOf({ centre, ends } as unknown as Squares)).toHaveLength(VIEWS);
});
