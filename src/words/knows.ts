import english from "../../_locales/en/messages.json" with { type: "json" };
import { message } from "./message";

/** What the models of the project know: their folders say it with the English sentence. */
const KNOWN = ["knows_imagenet", "knows_tiny_imagenet", "knows_birds", "knows_flowers"] as const;

/** The same in the user's language; what a user's own model knows stays as it was written. */
export function knowsInWords(knows: string): string {
  const key = KNOWN.find((known) => english[known].message === knows);
  return key ? message(key) : knows;
}
