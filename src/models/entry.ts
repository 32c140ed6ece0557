/** A logistic regression that tells pictures of what a model knows from others: `Gate`. */
export interface GateRule {
  /** One for each class, int8 in base64. */
  readonly weights: string;
  /** Factor of the weights. */
  readonly scale: number;
  readonly bias: number;
  /** Log-odds below which nothing is named. */
  readonly known: number;
  /** Log-odds below which candidates are not worth naming. */
  readonly plain: number;
}

/** Thresholds of a model's verdicts: fitted by `npm run fit`, kept in the model's folder. */
export interface VerdictRule {
  /** Minimum probability of the best class at which that class alone is named. */
  readonly confident: number;
  /**
   * Minimum sum of a family's probabilities at which it is named; undefined where families may not be named: where there
   * is no gate, two thirds of the pictures of other things would get one.
   */
  readonly family?: number;
  /** Minimum probability of the best class at which candidates are named. */
  readonly recognised: number;
  readonly gate?: GateRule;
  /** Where the last of the model's labels are the user's own; the rest of the rule is for those before them. */
  readonly own?: OwnRule;
}

/** When a word of the user's own takes the place of what a model says. */
export interface OwnRule {
  /** Number of labels that are the user's own, with the one for none of them. */
  readonly labels: number;
  /** Minimum probability of the best of them at which it is named. */
  readonly confident: number;
}

/**
 * Rule for a model whose probabilities nobody has calibrated. The strictest of the fitted models says "confident"
 * from 0.95 on.
 */
export const UNFITTED_RULE: VerdictRule = { confident: 0.95, recognised: 0.2 };

/** A model's correct answer for one probe picture. */
export interface KnownAnswer {
  readonly seed: number;
  /** Most probable first. */
  readonly top: readonly { readonly index: number; readonly probability: number }[];
}

/** Percentage of pictures whose class is the best one (`top1`) or among the five best (`top5`). */
export interface Accuracy {
  readonly top1: number;
  readonly top5: number;
  /** The pictures that the accuracy was measured on, in English. */
  readonly on: string;
}

/** File with the features of strangers, in the folder of a model that can be taught to tell them. */
export const STRANGERS_FILE = "strangers.json";

/** Source of a model's file: the extension itself, its makers' server, or the user. */
export type Origin = "extension" | "address" | "user";

/**
 * A file with a model's labels: a label file in the same folder, or the file of another model with the same classes.
 * What is not said here is as for the model's own file.
 */
export type LabelSource = Pick<ModelEntry, "file" | "sha256" | "bytes"> &
  Partial<Pick<ModelEntry, "id" | "from" | "address">>;

/** A model that can be chosen, as described by its folder under `models/`, or by what was found in a user's file. */
export interface ModelEntry {
  readonly id: string;
  readonly title: string;
  readonly from: Origin;
  readonly file: string;
  /** Address at which its makers publish the file. */
  readonly address?: string;
  readonly sha256: string;
  /** Where its labels are, if not in its own file; a model that the user brought has them in a file of its own. */
  readonly labels?: LabelSource;
  /** SHA-256 of the file with its labels, if that is another than its own. */
  readonly labelsSha256?: string;
  /** True for a model that the user brought since pictures are quantised by the steps of its input. */
  readonly quantised?: boolean;
  /** Id of the model whose network it is, for one that was taught the user's own categories. */
  readonly base?: string;
  /** SHA-256 of the file with its known answers, for a model that the user brought; earlier versions kept none. */
  readonly answersSha256?: string;
  readonly bytes: number;
  readonly licence: string;
  /** Side of its square input, in pixels. */
  readonly inputSize: number;
  readonly classes: number;
  /** The kinds of things that the model tells apart, in English. */
  readonly knows: string;
  /** A few of its labels: for a user's model, these take the place of `knows`. */
  readonly examples?: readonly string[];
  readonly published?: Accuracy;
  /** Measured with the built extension. Figures are comparable where they were measured on the same pictures. */
  readonly measured?: Accuracy;
  /** True for the small model in the repository, a stand-in for builds that could not get a better one. */
  readonly standIn: boolean;
  /** True where the extension has, in `STRANGERS_FILE`, what the network knows of pictures that nobody teaches. */
  readonly strangers?: boolean;
  readonly verdict: VerdictRule;
}
