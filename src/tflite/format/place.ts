import type { MessageKey } from "../../words/keys";
import { because, type Reason } from "../../words/reason";

/** A part of a file, by the format's name for it. */
export type Part = Extract<MessageKey, `part_${string}`>;

/** Place of one part among several, for error messages: "tensor 3". */
export const numbered = (part: Part, number: number): Reason =>
  because("place_numbered", because(part), String(number));
/** Place with its name in the file: "tensor 3 (MobilenetV1/Logits)". */
export const named = (place: Reason, name: string | Reason): Reason => because("place_named", place, name);
/** Place inside another: "operator 7, options". */
export const inside = (outer: Reason, inner: Part): Reason => because("place_inside", outer, because(inner));
