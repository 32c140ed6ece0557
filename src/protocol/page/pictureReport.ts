import type { Answer } from "../answer";

/** All that is known of one picture, for export and for the command line. */
export interface PictureReport {
  readonly address: string;
  readonly count: number;
  readonly answer: Answer | undefined;
  /** What it shows in the user's words; undefined where the user has said nothing. */
  readonly named: string | undefined;
}

type Said = Pick<PictureReport, "answer" | "named">;

/** Whether anything is said of what a picture shows: the user's word, a label, a family, or candidates. */
export const hasWord = ({ answer, named }: Said): boolean =>
  named !== undefined || (answer !== undefined && answer.state !== "unreadable" && answer.state !== "unrecognised");

/** The label that a picture counts under: the user's word, or else the label that the model is sure of. */
export function labelOf({ answer, named }: Said): string | undefined {
  return named ?? (answer?.state === "confident" ? answer.candidates[0]?.label : undefined);
}

/** The word for the family that a picture counts under, where the model is sure of no more, and the user said nothing. */
export function familyOf({ answer, named }: Said): string | undefined {
  return named === undefined && answer?.state === "family" ? answer.family?.word : undefined;
}
