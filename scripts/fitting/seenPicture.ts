import type { Candidate } from "../../src/protocol/answer";

/** What a picture is to a fit: of the labelled ones, of things in the dress of the web, or of what no class shows. */
export type Role = "labelled" | "web" | "stranger";

/** The class of a picture that shows, say, a bird of a species that is not among those of the model. */
export const OTHER = -1;

/** A picture as a model sees it. */
export interface SeenPicture {
  readonly file: string;
  readonly role: Role;
  /** Of strangers, the folder: those of a kind are alike, so that they are never on both sides of a test. */
  readonly kind: string;
  /** Its class in the model; `OTHER` where the model has it not, undefined where it is not known. */
  readonly right: number | undefined;
  /** Its class among ImageNet's 1,001, where that is known. */
  readonly number?: number | undefined;
  /** The five most probable classes at first sight. */
  readonly top5: readonly Candidate[];
  /** The probability of each class, at first sight. */
  readonly first: Float32Array;
  /** The same, or where that is not sure the mean with what is said of the mirror image. */
  readonly probabilities: Float32Array;
}
