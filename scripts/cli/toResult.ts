import type { Sides } from "../../src/classifier/pixels/header/sides";
import type { Answer, Candidate, Verdict } from "../../src/protocol/answer";
import { BACKGROUND } from "../../src/verdict/families/guesses";
import { explain } from "../../src/words/explain";

/** Where a page shows a picture, the first time that it does. */
export interface Place {
  readonly page: string;
  /** Address of the frame that it is in; null where that is the page. */
  readonly frame: string | null;
  /** Number in the order of the page, from 1 on. */
  readonly number: number;
  /** Left and top edge, width and height as it is shown, in CSS pixels of that document. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outcome for a picture that the user named: its answer, or why it could not even be asked for. */
export interface Outcome {
  readonly source: string;
  readonly answer: Answer | { readonly state: "unreadable"; readonly problem: string };
  /** Of the picture as it is shown, in pixels. */
  readonly size?: Sides;
  /** Time from when it was asked for to its answer. */
  readonly milliseconds?: number;
  readonly place?: Place;
}

export function failed(source: string, problem: string): Outcome {
  return { source, answer: { state: "unreadable", problem } };
}

/** One picture as `classify` prints it. Scripts rely on the fields, which docs/classify.md lists: they do not change. */
export interface Result {
  readonly source: string;
  readonly state: Answer["state"];
  /** The best class, where the picture is not recognised the best guess. */
  readonly label: string | null;
  readonly index: number | null;
  readonly probability: number | null;
  readonly family: {
    readonly word: string;
    readonly probability: number;
    readonly classes: readonly number[];
  } | null;
  readonly candidates: readonly Candidate[];
  /** What else the picture shows, where its parts show several things. */
  readonly also: readonly Candidate[];
  readonly top5: readonly Candidate[];
  readonly model: string | null;
  readonly engine: string | null;
  readonly reason: string | null;
  /** As many of the most probable classes as `--top` asked for. */
  readonly top: readonly Candidate[];
  readonly width: number | null;
  readonly height: number | null;
  readonly milliseconds: number | null;
  readonly place: Place | null;
}

/**
 * @param classesOf the classes of a family, as indices of a model's labels
 * @param count number of the most probable classes to list
 */
export async function toResult(
  outcome: Outcome,
  classesOf: (model: string, word: string) => Promise<readonly number[]>,
  count = 0,
): Promise<Result> {
  const { source, answer, size, milliseconds, place = null } = outcome;
  const measured = {
    width: size?.width ?? null,
    height: size?.height ?? null,
    milliseconds: milliseconds === undefined ? null : Math.round(milliseconds),
    place,
  };
  if (answer.state === "unreadable") {
    const nothing = { label: null, index: null, probability: null, family: null, candidates: [], also: [], top5: [] };
    const reason = reasonInWords(answer);
    return { source, state: answer.state, ...nothing, model: null, engine: null, reason, top: [], ...measured };
  }
  const { state, candidates, family, also = [], top5, model, engine } = answer;
  const { label = null, index = null, probability = null } = bestOf(answer) ?? {};
  const kind = family ? { ...family, classes: await classesOf(model, family.word) } : null;
  return {
    source,
    state,
    label,
    index,
    probability,
    family: kind,
    candidates,
    also,
    top5,
    model,
    engine,
    reason: null,
    top: top5.slice(0, count),
    ...measured,
  };
}

/** The best of what is named; the best guess where nothing is, which the class for "none of these" is not. */
export const bestOf = ({ candidates, top5 }: Verdict): Candidate | undefined =>
  candidates[0] ?? top5.find(({ label }) => label !== BACKGROUND);

export function reasonInWords(answer: Extract<Outcome["answer"], { state: "unreadable" }>): string {
  return "problem" in answer ? answer.problem : explain(answer);
}
