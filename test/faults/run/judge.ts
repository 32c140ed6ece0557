import type { Fault } from "../fault";
import type { Stage } from "../stage/stage";
import { within } from "../stage/within";
import { watchMemory } from "./memoryWatch";
import { openNextPage } from "./nextPage";
import { openOtherTab } from "./otherTab";

/** Deadline for a fault, in s, unless it says so itself: a request under way may take 240 s. */
const LIMIT_S = 300;
/** The aim is 5 s; machines that do other work as well take longer, so the figure is for a person to judge. */
const MAX_WAIT_MS = 30_000;
/** Memory that the extension's process may take, in MB. */
const MAX_MB = 800;

/** What became of one fault. */
export interface Judgement {
  readonly fault: string;
  readonly underWay: string;
  readonly became: string;
  readonly nextPage: string;
  /** The longest that a picture of another tab waited for its answer; null where none could be watched. */
  readonly otherTabWaited_ms: number | null;
  /** The most that the extension's process took; null where none was seen. */
  readonly process_mb: number | null;
  /** What does not hold; empty where the fault is held. */
  readonly problems: readonly string[];
}

/** Plays a fault, and says of it what must hold of every fault. */
export async function judge(fault: Fault, stage: Stage): Promise<Judgement> {
  const problems: string[] = [];
  const memory = await watchMemory(stage);
  const other = fault.alone ? undefined : await openOtherTab(stage);
  const limit = (fault.limit_s ?? LIMIT_S) * 1000;
  const played = within(limit, "the fault is over", fault.play(stage));
  const { became, problem } = await played.catch((error: Error) => ({
    became: "nothing in time",
    problem: error.message.split("\n")[0],
  }));
  if (problem) problems.push(problem);
  const waited = (await other?.end()) ?? null;
  if (waited !== null && waited > MAX_WAIT_MS) problems.push(`another tab waited ${waited} ms`);
  const { said, problem: nextProblem } = await openNextPage(stage, fault);
  if (nextProblem) problems.push(nextProblem);
  const { mb, killed } = await memory.end();
  if (killed) problems.push("a process was killed before it took the machine's memory");
  if (mb > MAX_MB) problems.push(`the extension's process took ${mb} MB`);
  return {
    ...{ fault: fault.name, underWay: fault.underWay, became, nextPage: said },
    ...{ otherTabWaited_ms: waited, process_mb: mb || null, problems },
  };
}
