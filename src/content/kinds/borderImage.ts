import { fillBox } from "./fillBox";
import type { StyleKind } from "./kind";

export const borderImage: StyleKind = {
  name: "borderImage",
  property: "borderImageSource",
  find: fillBox,
};
