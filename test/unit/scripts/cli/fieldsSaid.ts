/** The table of fields in docs/classify.md, as a schema. */
import { codeIn, tableOf } from "../../house/markdown";

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  list: (value) => Array.isArray(value),
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

const FIELDS = tableOf("docs/classify.md", "field", "type", "meaning").rows.map(([field = "", type = ""]) => ({
  name: codeIn(field)[0] ?? "",
  kinds: type.trim().split(" or "),
}));

/** What an object that `classify --json` printed has other than the docs say; none where it is as they say. */
export function differences(result: Readonly<Record<string, unknown>>): string[] {
  const names = FIELDS.map(({ name }) => name);
  const order = Object.keys(result).join() === names.join() ? [] : [`its fields are ${Object.keys(result)}`];
  const wrong = FIELDS.filter(({ name, kinds }) => !kinds.some((kind) => KINDS[kind]?.(result[name])));
  return [...order, ...wrong.map(({ name, kinds }) => `${name} is no ${kinds.join(" or ")}`)];
}
