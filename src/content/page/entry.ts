import type { Answer, Unreadable } from "../../protocol/answer";
import type { Spot } from "./spot";

/** Where a picture is, seen from the window: pictures on screen are classified first. */
export type Nearness = "shown" | "near" | "far";

/** One picture of the page: all spots that show the same address are the same picture. */
export interface Entry {
  /** Absolute address; of a canvas, a video or a drawing in the page, its identity instead. */
  readonly address: string;
  readonly spots: Set<Spot>;
  answer: Answer | undefined;
  /** Why it could not be read in another way, where only the screen is left to be tried. */
  tried: Unreadable | undefined;
  /** Aborts the request for an answer; set while that is under way. */
  asking: AbortController | undefined;
}

/** An entry, and how many of its spots there are of each nearness. */
export interface Counted extends Entry {
  readonly at: Record<Nearness, number>;
}

export const newEntry = (address: string): Counted => ({
  address,
  spots: new Set(),
  at: { shown: 0, near: 0, far: 0 },
  answer: undefined,
  tried: undefined,
  asking: undefined,
});

/** Whether the picture has a verdict that was read from the screen. */
export const wasSeen = ({ answer }: Pick<Entry, "answer">): boolean =>
  answer !== undefined && answer.state !== "unreadable" && answer.fromScreen === true;
