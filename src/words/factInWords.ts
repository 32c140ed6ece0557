import english from "../../_locales/en/messages.json" with { type: "json" };
import type { ModelEntry } from "../models/entry";
import { message, plural } from "./message";

/** Sentences that `model.json` and `verdict.json` in the folders of `models/` quote in English. */
const FACTS = [
  "knows_imagenet",
  "knows_families",
  "knows_birds",
  "knows_insects",
  "knows_flowers",
  "accuracy_on_imagenet",
  "accuracy_on_sample",
] as const;

/** A fact from a model's folder in the user's language; returned as it is where `FACTS` does not list it. */
export function factInWords(fact: string): string {
  const key = FACTS.find((known) => english[known].message === fact);
  return key ? message(key) : fact;
}

/** What kinds of things a model tells apart; for a model that the user added, a few of its labels. */
export const knowsInWords = ({ knows, classes, examples }: ModelEntry): string =>
  examples ? plural("brought_knows", classes, examples.join(message("list_separator"))) : factInWords(knows);
