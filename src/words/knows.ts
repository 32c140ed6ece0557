import { type MessageKey, message } from "./message";

/** What the models of the project know, by the sentence of their folders. */
const KNOWN: Readonly<Record<string, MessageKey>> = {
  "1,000 things of all kinds: animals, plants, food, tools, vehicles, places (ImageNet)": "knows_imagenet",
  "200 things of all kinds (Tiny ImageNet)": "knows_tiny_imagenet",
  "964 species of birds (iNaturalist 2017)": "knows_birds",
  "5 kinds of flowers: daisy, dandelion, roses, sunflowers, tulips": "knows_flowers",
};

/** The same in the user's language; what a user's own model knows stays as it was written. */
export function knowsInWords(knows: string): string {
  const key = KNOWN[knows];
  return key ? message(key) : knows;
}
