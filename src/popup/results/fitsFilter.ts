import { shortLabel, wholeLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";
import { language } from "../../words/language";

/**
 * Words as they are compared, by the label or the kind that they are for, and the language that they are in: thousands
 * are looked through with every key that is pressed.
 */
const known = { language: "", labels: new Map<string, string>(), kinds: new Map<string, string>() };

/**
 * Returns whether one of these labels, or of these words for kinds of things, contains the text, in the user's language
 * or in the model's, ignoring case.
 */
export function fitsFilter(text: string): (labels: readonly string[], kinds: readonly string[]) => boolean {
  const wanted = fold(text);
  if (known.language !== language()) {
    known.language = language();
    known.labels.clear();
    known.kinds.clear();
  }
  const ofLabel = remembered(known.labels, (label) => `${shortLabel(label)} ${wholeLabel(label)}`);
  const ofKind = remembered(known.kinds, (kind) => `${familyWord(kind)} ${kind}`);
  return (labels, kinds) =>
    labels.some((label) => ofLabel(label).includes(wanted)) || kinds.some((kind) => ofKind(kind).includes(wanted));
}

/** Whether one of these sentences contains the text, ignoring case. */
export function contains(text: string, said: readonly string[]): boolean {
  const wanted = fold(text);
  return said.some((words) => fold(words).includes(wanted));
}

const fold = (text: string) => text.trim().toLocaleLowerCase();

/** Gives the words for a name, as they are compared. */
function remembered(all: Map<string, string>, wordsFor: (name: string) => string): (name: string) => string {
  return (name) => {
    const before = all.get(name);
    if (before !== undefined) return before;
    const words = fold(wordsFor(name));
    all.set(name, words);
    return words;
  };
}
