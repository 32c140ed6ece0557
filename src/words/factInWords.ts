import english from "../../_locales/en/messages.json" with { type: "json" };
import type { ModelEntry } from "../models/entry";
import { message, plural } from "./message";

/** What the folders of the models say in words: each says the English sentence. */
const FACTS = [
  "knows_imagenet",
  "knows_tiny_imagenet",
  "knows_birds",
  "knows_flowers",
  "accuracy_on_imagenet",
  "accuracy_on_tiny_imagenet",
  "accuracy_on_sample",
] as const;

/** The same in the user's language. */
export function factInWords(fact: string): string {
  const key = FACTS.find((known) => english[known].message === fact);
  return key ? message(key) : fact;
}

/** What kind of things a model tells apart; of a user's own, a few of its labels. */
export const knowsInWords = ({ knows, classes, examples }: ModelEntry): string =>
  examples ? plural("brought_knows", classes, examples.join(message("list_separator"))) : factInWords(knows);
