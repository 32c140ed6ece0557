import type { Answer, Candidate, Verdict } from "../../src/protocol/answer";
import { explain } from "../../src/words/explain";

/** The outcome for a picture that the user named: its answer, or why it could not even be asked for. */
export interface Outcome {
  readonly source: string;
  readonly answer: Answer | { readonly state: "unreadable"; readonly problem: string };
}

/** One picture in the format that `classify --json` prints. Scripts rely on the fields: they do not change. */
interface Result {
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
}

/** @param classesOf the classes of a family, as indices of a model's labels */
export async function toResult(
  { source, answer }: Outcome,
  classesOf: (model: string, word: string) => Promise<readonly number[]>,
): Promise<Result> {
  if (answer.state === "unreadable") {
    const none = { label: null, index: null, probability: null, family: null, model: null, engine: null };
    const lists = { candidates: [], also: [], top5: [] };
    return { source, state: answer.state, ...none, ...lists, reason: reasonInWords(answer) };
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
  };
}

/** The best of what is named; the best guess where nothing is. */
export const bestOf = ({ candidates, top5 }: Verdict): Candidate | undefined => candidates[0] ?? top5[0];

export function reasonInWords(answer: Extract<Outcome["answer"], { state: "unreadable" }>): string {
  return "problem" in answer ? answer.problem : explain(answer);
}
