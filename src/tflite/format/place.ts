import type { MessageKey } from "../../words/keys";
import { because, type Reason } from "../../words/reason";

/** A part of a file, by what the format calls it. */
export type Part = Extract<MessageKey, `part_${string}`>;

/** Where something is wrong: "tensor 3 (MobilenetV1/Logits)", "operator 7, options". */
export const numbered = (part: Part, number: number): Reason =>
  because("place_numbered", because(part), String(number));
export const named = (place: Reason, name: string | Reason): Reason => because("place_named", place, name);
export const inside = (outer: Reason, inner: Part): Reason => because("place_inside", outer, because(inner));
