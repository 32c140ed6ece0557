import { textOf } from "./textOf";

/** Number of bytes in which the first element is looked for; programs write long comments before it. */
const FRONT_BYTES = 1 << 20;
/** What a file of text may begin with: `<`, white space, or a mark of its encoding. */
const BEGINNINGS: readonly number[] = [0x3c, 0x20, 0x09, 0x0a, 0x0d, 0xef, 0xfe, 0xff];
/** What may come before the first element: white space, comments, instructions, and the type of the document. */
const BEFORE = /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE(?:[^[>]|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])*>/iy;
const DRAWING = /<(?:[^\s<>/"'!?:]+:)?svg[\s/>]/y;

/**
 * Whether a file is text in angle brackets, and a drawing by its first element: no other picture begins like that. Where
 * the first element is too far away to be seen, it may be a drawing.
 */
export function kindOfText(bytes: Uint8Array): "drawing" | "other" | undefined {
  if (!BEGINNINGS.includes(bytes[0] ?? 0)) return undefined;
  const text = textOf(bytes.subarray(0, FRONT_BYTES));
  if (!/^\s*</.test(text)) return undefined;
  let at = 0;
  for (BEFORE.lastIndex = 0; BEFORE.test(text); BEFORE.lastIndex = at) at = BEFORE.lastIndex;
  DRAWING.lastIndex = at;
  if (DRAWING.test(text)) return "drawing";
  const unfinished = at === text.length || /^<[!?]/.test(text.slice(at, at + 2));
  return unfinished && bytes.length > FRONT_BYTES ? "drawing" : "other";
}
