import type { Answer, Candidate } from "../../src/protocol/answer";
import { explain } from "../../src/words/unreadable";

/** One picture, as the command line prints it; the fields are a promise to scripts. */
export interface Result {
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

export function toResult(source: string, answer: Answer): Result {
  if (answer.state === "unreadable") return unreadable(source, explain(answer));
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

export function unreadable(source: string, reason: string): Result {
  const none = { label: null, index: null, probability: null, top5: [], model: null, engine: null };
  return { source, state: "unreadable", ...none, reason };
}
