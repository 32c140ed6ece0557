import type { Argument } from "../words/reason";

/** A class of a model, with its probability for a picture. */
export interface Candidate {
  readonly index: number;
  readonly label: string;
  /** 0 to 1; over all classes they sum to 1. */
  readonly probability: number;
}

export type VerdictState = "confident" | "ambiguous" | "unrecognised";
export const ENGINE_IDS = ["webgpu", "litert", "wasm", "cpu"] as const;
export type EngineId = (typeof ENGINE_IDS)[number];

/** What a model says about a picture. */
export interface Verdict {
  readonly state: VerdictState;
  /** The classes to name: one where confident, two or three where ambiguous, none where not recognised. */
  readonly candidates: readonly Candidate[];
  /** The five most probable classes, most probable first. */
  readonly top5: readonly Candidate[];
  /** Minimum probability of the best class at which the model's rule says confident. */
  readonly confidentFrom: number;
  readonly model: string;
  readonly engine: EngineId;
  /** The picture was cut from a capture of the screen, which is less exact; set by the page that read it. */
  readonly fromScreen?: boolean;
}

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
