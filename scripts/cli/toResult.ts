import type { Answer, Candidate } from "../../src/protocol/answer";
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
  readonly label: string | null;
  readonly index: number | null;
  readonly probability: number | null;
  readonly top5: readonly Candidate[];
  readonly model: string | null;
  readonly engine: string | null;
  readonly reason: string | null;
}

export function toResult({ source, answer }: Outcome): Result {
  if (answer.state === "unreadable") {
    const none = { label: null, index: null, probability: null, top5: [], model: null, engine: null };
    return { source, state: answer.state, ...none, reason: reasonInWords(answer) };
  }
  const [best] = answer.top5;
  const { state, top5, model, engine } = answer;
  return {
    source,
    state,
    label: best?.label ?? null,
    index: best?.index ?? null,
    probability: best?.probability ?? null,
    top5,
    model,
    engine,
    reason: null,
  };
}

export function reasonInWords(answer: Extract<Outcome["answer"], { state: "unreadable" }>): string {
  return "problem" in answer ? answer.problem : explain(answer);
}
