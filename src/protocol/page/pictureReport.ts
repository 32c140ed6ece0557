import type { Answer } from "../answer";

/** All that is known of one picture, for export and for the command line. */
export interface PictureReport {
  readonly address: string;
  readonly count: number;
  readonly answer: Answer | undefined;
  /** What it shows in the user's words; undefined where the user has said nothing. */
  readonly named: string | undefined;
}

/** The label that a picture counts under: the user's word, or else the label that the model is sure of. */
export function labelOf({ answer, named }: Pick<PictureReport, "answer" | "named">): string | undefined {
  return named ?? (answer?.state === "confident" ? answer.top5[0]?.label : undefined);
}
