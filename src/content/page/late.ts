import type { Unreadable, UnreadableCode } from "../../protocol/answer";
import type { Step, StepFrom } from "../../protocol/page/step";
import type { Picture } from "../../protocol/picture";
import type { Settings } from "../../settings/schema";
import type { Attention } from "./attention";
import type { Corrections } from "./corrections";
import type { Entry } from "./entry";
import type { Ledger } from "./ledger";

/** What the last script works with, and how long it lives. */
export interface LateParts {
  readonly signal: AbortSignal;
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly attention: Attention;
  /** Has a picture read again, and classified. */
  readonly again: (entry: Entry) => void;
  readonly settings: () => Settings;
}

/**
 * Reads a picture from the screen; undefined where it does not show all of it.
 *
 * @param failed why the ways before failed
 */
export type ReadFromScreen<Failure = never> = (
  signal: AbortSignal,
  entry: Entry,
  failed: UnreadableCode | undefined,
) => Promise<Picture | Failure | undefined>;

/** What is drawn over a page, and read from the screen. */
export interface Late {
  /** Requests a drawing in the next frame. */
  redraw(): void;
  /** Removes everything of ours from the page, at once. */
  clear(): void;
  /** Speaks the language of the settings from now on. */
  speak(): Promise<void>;
  /** Goes to the next picture of this frame, or the one before, shows its badge and has screen readers say it. */
  step(by: 1 | -1, from: StepFrom): Step;
  /** Why it cannot be read is told, not thrown: each of the two scripts has a class of its own for such errors. */
  readonly readFromScreen: ReadFromScreen<Unreadable>;
  /** Call after anything that may have enlarged, uncovered or moved a picture. */
  mayShowMore(): void;
  /** The user has clicked or pressed a key: captures of the screen are allowed from now on. */
  allowCaptures(): void;
}

/** Where the last script leaves its one function: in our isolated world, which no script of the page sees. */
export const lateScope = globalThis as { labelLensLate?: (parts: LateParts) => Promise<Late> };
