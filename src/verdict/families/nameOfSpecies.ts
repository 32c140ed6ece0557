import { parseSpecies } from "./parseSpecies";

/**
 * The names of a species as other lists say those of their classes, the common one first: "Cassin's Finch, Haemorhous
 * cassinii"; the scientific one alone where the brackets for the common one are empty. Undefined where it is no species, or
 * has no brackets.
 */
export function nameOfSpecies(label: string): string | undefined {
  const [, scientific, common] = /^(.+?) \((.*)\)$/.exec(label) ?? [];
  if (common === undefined || !parseSpecies(label)) return undefined;
  return common ? `${common}, ${scientific}` : scientific;
}
