import { shortLabel, wholeLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";

/**
 * Whether one of these labels, or of these words for kinds of things, contains the text, in the user's language or in
 * the model's, ignoring case.
 */
export const fitsFilter = (text: string, labels: readonly string[], kinds: readonly string[]): boolean =>
  contains(text, [
    ...labels.map((label) => `${shortLabel(label)} ${wholeLabel(label)}`),
    ...kinds.map((kind) => `${familyWord(kind)} ${kind}`),
  ]);

/** Whether one of these sentences contains the text, ignoring case. */
export function contains(text: string, said: readonly string[]): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  return said.some((words) => words.toLocaleLowerCase().includes(wanted));
}
