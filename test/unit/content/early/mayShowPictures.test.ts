import { expect, it } from "vitest";
import { MAY_BE_PICTURES } from "../../../../src/content/early/mayShowPictures";
import { ELEMENT_KINDS } from "../../../../src/content/kinds";

it("takes every element for a sign of a picture that may be one of some kind", () => {
  const signs = MAY_BE_PICTURES.split(/,\s*/);
  // Whether a drawing lies in another is not asked.
  const kinds = ELEMENT_KINDS.flatMap(({ selector }) => selector.replace(/:not\(.*\)/, "").split(/,\s*/));
  expect(kinds).toContain("img");
  expect(signs).toEqual(expect.arrayContaining(kinds));
});
