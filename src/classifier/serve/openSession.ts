import type { ModelEntry } from "../../models/entry";
import type { EngineId } from "../../protocol/answer";
import type { Reason } from "../../words/reason";
import { NoEngineWorks } from "../select/noEngineWorks";
import { Session } from "./session";
import type { Wanted } from "./wanted";

/**
 * Opens a session; where no other engine works, on one that has failed before.
 * @throws ModelUnavailable, or NoEngineWorks
 */
export async function openSession(
  entry: ModelEntry,
  wanted: Wanted & { readonly excluded: Map<EngineId, Reason> },
): Promise<Session> {
  // Not the signal of the picture that happened to come first: others wait for the session too.
  const { signal } = new AbortController();
  try {
    return await Session.open(signal, entry, wanted);
  } catch (error) {
    if (!(error instanceof NoEngineWorks) || wanted.excluded.size === 0) throw error;
    // Better an engine that has failed once than none.
    wanted.excluded.clear();
    return Session.open(signal, entry, wanted);
  }
}
