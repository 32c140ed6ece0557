/** What a label such as "Haemorhous cassinii (Cassin's Finch)" says. */
export interface Species {
  /** "Haemorhous". */
  readonly genus: string;
  /** The words of the common name; undefined where not even brackets are there for it, none where they are empty. */
  readonly name: readonly string[] | undefined;
}

/** A genus and more of a scientific name, as the labels of iNaturalist's models begin. */
const SCIENTIFIC = /^([A-Z][a-z]+(?:-[a-z]+)?) (?:× )?[a-z]/;

/** The species that a label names; undefined where it names none, as that of the background. */
export function parseSpecies(label: string): Species | undefined {
  const genus = SCIENTIFIC.exec(label)?.[1];
  if (genus === undefined) return undefined;
  const opens = label.indexOf("(");
  if (opens < 0) return { genus, name: undefined };
  // What follows the name within the brackets tells subspecies apart: "Silvereye (ssp. lateralis)".
  const name = label.slice(opens + 1).split(/ ?\(|\)| ssp\. /, 1)[0] ?? "";
  // The young of two species are of neither kind: "Pacific Black Duck × Mallard hybrid".
  return { genus, name: /×|\bhybrid\b/.test(name) ? [] : name.split(" ").filter(Boolean) };
}
