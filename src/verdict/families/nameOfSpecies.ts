import { parseSpecies } from "./parseSpecies";

/**
 * The names of a species as other lists say those of their classes, the common one first: "Cassin's Finch, Haemorhous
 * cassinii". Undefined where its label has no common name.
 */
export function nameOfSpecies(label: string): string | undefined {
  const [, scientific, common] = /^(.+?) \((.+)\)$/.exec(label) ?? [];
  return parseSpecies(label) && common && `${common}, ${scientific}`;
}
