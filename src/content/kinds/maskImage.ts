import { fillBox } from "./fillBox";
import type { StyleKind } from "./kind";

/** `mask-image`: the shape that a box is cut to. */
export const maskImage: StyleKind = {
  name: "maskImage",
  property: "maskImage",
  find: fillBox,
};
