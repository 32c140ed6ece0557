import { background } from "./background";
import { borderImage } from "./borderImage";
import { canvas } from "./canvas";
import { contentProperty } from "./contentProperty";
import { embed } from "./embed";
import { imageInput } from "./imageInput";
import { img } from "./img";
import { inlineSvg } from "./inlineSvg";
import type { ElementKind, StyleKind } from "./kind";
import { listStyleImage } from "./listStyleImage";
import { maskImage } from "./maskImage";
import { object } from "./object";
import { svgImage } from "./svgImage";
import { svgPattern } from "./svgPattern";
import { video } from "./video";

/** All kinds of pictures. docs/reading.md has a row for each, and a test compares the two. */
export const ELEMENT_KINDS: readonly ElementKind[] = [
  img,
  imageInput,
  svgImage,
  inlineSvg,
  canvas,
  video,
  object,
  embed,
];
export const STYLE_KINDS: readonly StyleKind[] = [
  background,
  borderImage,
  maskImage,
  listStyleImage,
  contentProperty,
  svgPattern,
];
