import { readJson } from "../models/readModels";
import { ROOT } from "../paths";

/**
 * A catalogue of `_locales/` as a module: without the notes for translators, and with each sentence bare until it is
 * loaded, since `{ message: … }` around each would be a sixth of the text.
 *
 * @param isWanted which keys to take
 */
export function catalogueModule(language: string, isWanted: (key: string) => boolean = () => true): string {
  const catalogue = readJson(`${ROOT}_locales/${language}/messages.json`) as Record<string, { message: string }>;
  const sentences = Object.entries(catalogue).flatMap(([key, { message }]) => (isWanted(key) ? [[key, message]] : []));
  const bare = JSON.stringify(Object.fromEntries(sentences));
  return `export default Object.fromEntries(Object.entries(${bare}).map(([key, message]) => [key, { message }]));\n`;
}
