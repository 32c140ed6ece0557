import type { Answer } from "../answer";

/** One picture with all that is known of it, for export and for the command line. */
export interface PictureReport {
  readonly address: string;
  readonly count: number;
  readonly answer: Answer | undefined;
  /** What the user says that it shows. */
  readonly named: string | undefined;
}

/** The label that a picture counts under: the user's word, or the one that the model is sure of. */
export function labelOf({ answer, named }: Pick<PictureReport, "answer" | "named">): string | undefined {
  return named ?? (answer?.state === "confident" ? answer.top5[0]?.label : undefined);
}
