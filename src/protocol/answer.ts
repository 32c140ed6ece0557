import type { Argument } from "../words/reason";

/** A class of a model, with its probability for a picture. */
export interface Candidate {
  readonly index: number;
  readonly label: string;
  /** 0 to 1; over all classes they sum to 1. */
  readonly probability: number;
}

export type VerdictState = "confident" | "family" | "ambiguous" | "unrecognised";
export const ENGINE_IDS = ["webgpu", "litert", "wasm", "cpu"] as const;
export type EngineId = (typeof ENGINE_IDS)[number];

/** What is said about a picture. */
export interface Saying {
  readonly state: VerdictState;
  /**
   * The classes to name, most probable first: one where confident; of the family, or of all, up to five where it is
   * unclear which; none where not recognised.
   */
  readonly candidates: readonly Candidate[];
  /** The kind of thing that the picture shows, where only that is sure. */
  readonly family?: { readonly word: string; readonly probability: number };
  /** What else the picture shows, where other squares of it are sure of other classes, most probable first. */
  readonly also?: readonly Candidate[];
  /** Which of the picture's squares this is said of, where it is one at an end of it: 1 or 2. */
  readonly square?: number;
}

/** What a model says about a picture. */
export interface Verdict extends Saying {
  /**
   * The five most probable classes of the square that the verdict is about, most probable first, as the network says them
   * at first sight: what the words follow from may be two looks.
   */
  readonly top5: readonly Candidate[];
  /**
   * Words for the kinds of things that it is one of, the most particular first ("terrier", "dog", "animal"), where the
   * verdict is confident or a family; those that all candidates are, where it is ambiguous.
   */
  readonly kinds: readonly string[];
  /**
   * Words for kinds that it is only in part: of what else it shows, or of some of the candidates where it is ambiguous.
   * The filter finds it by them; left out where there are none.
   */
  readonly partly?: readonly string[];
  /** What is said instead where the user wants the model more, or less, cautious; left out where that is the same. */
  readonly instead?: { readonly cautious?: Said; readonly bold?: Said };
  readonly model: string;
  readonly engine: EngineId;
  /** It is said at first sight, which leaves doubt: the name by which the last word is asked for. */
  readonly unsettled?: string;
  /**
   * Where the request asked for all of them, the probability of each class: at first sight, and, where that is not sure, in
   * the mirror image.
   */
  readonly looks?: readonly Float32Array[];
  /** The picture was cut from a capture of the screen, which is less exact; set by the page that read it. */
  readonly fromScreen?: boolean;
}

/** What depends on the user's sensitivity. */
export type Said = Saying & Pick<Verdict, "kinds" | "partly">;

/** Why a picture has no verdict. */
export const UNREADABLE = [
  "no-access",
  "protected-canvas",
  "protected-video",
  "encrypted-video",
  "blank",
  "refused",
  "unreachable",
  "private-network",
  "too-slow",
  "empty",
  "too-large",
  "too-small",
  "too-complex",
  "undecodable",
  "withdrawn",
  "broken",
  "classifier-failed",
] as const;
export type UnreadableCode = (typeof UNREADABLE)[number];

export interface Unreadable {
  readonly state: "unreadable";
  readonly code: UnreadableCode;
  /** What is particular to this picture, such as "404", "20000 × 20000" or why the classifier failed; may be empty. */
  readonly detail: Argument;
}

export type Answer = Verdict | Unreadable;
