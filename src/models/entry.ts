/** The numbers of a model's verdicts: fitted by `npm run fit`, kept in the model's folder. */
export interface VerdictRule {
  /** From this probability of the best class on, it is named alone. */
  readonly confident: number;
  /** Below this sum of the three best, nothing is named. */
  readonly recognised: number;
}

/** What a model must answer for one probe picture. */
export interface KnownAnswer {
  readonly seed: number;
  /** Most probable first. */
  readonly top: readonly { readonly index: number; readonly probability: number }[];
}

/** Per cent of pictures whose class is the best one, or among the five best. */
export interface Accuracy {
  readonly top1: number;
  readonly top5: number;
  /** Which pictures, in English. */
  readonly on: string;
}

/** Where a model's file comes from: the extension itself, its makers' server, or the user. */
export type Origin = "extension" | "address" | "user";

/** A model that people can choose: what its folder under `models/` says, or what was found in a user's file. */
export interface ModelEntry {
  readonly id: string;
  readonly title: string;
  readonly from: Origin;
  readonly file: string;
  /** Where its makers publish the file. */
  readonly address?: string;
  readonly sha256: string;
  /** Of the label file that the user gave with it. */
  readonly labelsSha256?: string;
  readonly bytes: number;
  readonly licence: string;
  /** Side of its square input, in pixels. */
  readonly inputSize: number;
  readonly classes: number;
  /** What kind of things it tells apart, in English. */
  readonly knows: string;
  /** In its place, of a model of the user's: a few of its labels. */
  readonly examples?: readonly string[];
  readonly published?: Accuracy;
  /** By the built extension; figures on the same pictures can be compared. */
  readonly measured?: Accuracy;
  /** True for the one that serves where no better one could be had. */
  readonly standIn: boolean;
  readonly verdict: VerdictRule;
}
