import { say } from "../../scripts/cli/say";
import { type Figure, figureOf, unmeasured } from "./figure";

/** Something that is measured in every round. */
export interface Entrant<Name extends string = string> {
  readonly name: Name;
  /** Makes one measurement; an error takes this entrant out, and no other. */
  measure(round: number): Promise<number>;
  /** Maximum number of rounds in which it is measured; for very slow entrants. */
  readonly maxRounds?: number;
  /** Shown in the table beside the figure. */
  readonly note?: string;
}

/** Returns the order of turns: each round begins with another entrant, so that none always follows the same one. */
export function turns(entrants: number, rounds: number): { round: number; entrant: number }[] {
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: entrants }, (_, i) => ({ round, entrant: (i + round) % entrants })),
  ).flat();
}

/** Measures all entrants in turn, round by round; returns the figure of each by its name. */
export async function alternate<Name extends string>(
  entrants: readonly Entrant<Name>[],
  rounds: number,
): Promise<Record<Name, Figure>> {
  const values = new Map<Name, number[]>(entrants.map(({ name }) => [name, []]));
  const failures = new Map<Name, string>();
  for (const { round, entrant } of turns(entrants.length, rounds)) {
    const next = entrants[entrant];
    if (!next || failures.has(next.name) || round >= (next.maxRounds ?? rounds)) continue;
    try {
      const value = await next.measure(round);
      values.get(next.name)?.push(value);
      say(`  round ${round + 1}: ${next.name} ${value.toFixed(1)}`);
    } catch (error) {
      const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
      failures.set(next.name, reason);
      say(`  round ${round + 1}: ${next.name} failed: ${reason}`);
    }
  }
  const figure = ({ name, note }: Entrant<Name>) => {
    const failure = failures.get(name);
    return failure === undefined ? figureOf(values.get(name) ?? [], note) : unmeasured(failure);
  };
  return Object.fromEntries(entrants.map((entrant) => [entrant.name, figure(entrant)])) as Record<Name, Figure>;
}
