import type { Status } from "../../src/classifier/service";

/** What the classifier may say of itself; left out by those that do not count it. */
type Counting = Status & { readonly threads?: number; readonly inferred?: number };

/** On how many threads the network runs: on one where nothing is said of it. */
export const threadsOf = (status: Status): number => (status as Counting).threads ?? 1;

/** How many pictures the network has run for since the worker started; undefined where it is not counted. */
export const inferencesOf = (status: Status): number | undefined => (status as Counting).inferred;
