import browser from "webextension-polyfill";
import { pause } from "../async/pause";
import { withDeadline } from "../async/withDeadline";
import type { BackgroundApi } from "../background/api/backgroundApi";
import { note } from "../debug";
import { Failed } from "../words/failed";
import { extensionGone } from "./extensionGone";
import { type Failure, fromFailure } from "./failure";
import type { Tail } from "./rpc";

/** A message to the background, which gets one reply. A channel instead would keep the ports of other contexts open. */
interface Question {
  readonly to: "background";
  readonly ask: keyof BackgroundApi;
  readonly args: readonly unknown[];
}

export type Reply = { readonly value: unknown } | { readonly failure: Failure };

/** Questions that change nothing, or nothing a second time: they are asked again where the background ended before it answered. */
const ASKED_AGAIN: readonly (keyof BackgroundApi)[] = [
  "access",
  "settings",
  "words",
  "fetchContent",
  "fetchLate",
  "choice",
  "learnsAtOnce",
  "corrections",
  "wrongEnginesSince",
  "openClassifier",
];
/** Deadline of such a question, the time until it is asked again, and how often it is asked. */
const [ANSWER_MS, PAUSE_MS, TRIES] = [5_000, 300, 8];
/** Deadline of any other: labelling a tab waits until its page has been parsed. */
const DONE_MS = 60_000;

/** Calls a function of the background. The browser adds the sender, which these functions take first. */
export async function askBackground<Name extends keyof BackgroundApi>(
  ask: Name,
  ...args: Tail<Parameters<BackgroundApi[Name]>>
): Promise<Awaited<ReturnType<BackgroundApi[Name]>>> {
  const question: Question = { to: "background", ask, args };
  const reply = await (ASKED_AGAIN.includes(ask) ? sendSurely(question) : inTime(send(question), DONE_MS));
  if ("failure" in reply) throw fromFailure(reply.failure);
  return reply.value as Awaited<ReturnType<BackgroundApi[Name]>>;
}

const send = (question: Question) => browser.runtime.sendMessage(question) as Promise<Reply>;
const inTime = (reply: Promise<Reply>, ms: number) => withDeadline(reply, ms, "classifier_silent");

/** The browser may stop the background at any time, also between a question and its answer. */
async function sendSurely(question: Question): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    try {
      const reply: Reply | undefined = await inTime(send(question), ANSWER_MS);
      if (reply) return reply;
      throw new Failed("classifier_silent", ANSWER_MS / 1000);
    } catch (error) {
      if (tries === TRIES || extensionGone()) throw error;
      note("asking the background", error);
    }
    await pause(PAUSE_MS);
  }
}
