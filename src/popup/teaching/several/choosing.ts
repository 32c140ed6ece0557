import { createContext } from "preact";
import type { Target } from "../../../protocol/page/target";

/** Whether all of some targets are chosen, none, or some. */
export type Chosen = boolean | "mixed";

/** Which rows the user has chosen, to teach the pictures of all of them at once. */
export interface Choosing {
  /** Whether the user is choosing: then a press on a row chooses it, rather than going to its picture. */
  readonly on: boolean;
  readonly targets: readonly Target[];
  readonly begin: () => void;
  readonly end: () => void;
  /** Has none chosen any more. */
  readonly clear: () => void;
  readonly chosen: (targets: readonly Target[]) => Chosen;
  /** Chooses a row, or takes it back, and begins choosing. */
  readonly toggle: (row: Element) => void;
  /** Chooses all rows from the one that was chosen last to this one. */
  readonly extend: (row: Element) => void;
}

/** Undefined where nothing can be taught, as in a private window. */
export const ChoosingContext = createContext<Choosing | undefined>(undefined);
