import browser from "webextension-polyfill";
import type { BackgroundApi } from "../background/api/backgroundApi";
import { type Failure, fromFailure } from "./failure";
import type { Tail } from "./rpc";

/** A message to the background, which gets one reply. A channel instead would keep the ports of other contexts open. */
interface Question {
  readonly to: "background";
  readonly ask: keyof BackgroundApi;
  readonly args: readonly unknown[];
}

export type Reply = { readonly value: unknown } | { readonly failure: Failure };

/** Calls a function of the background. The browser adds the sender, which these functions take first. */
export async function askBackground<Name extends keyof BackgroundApi>(
  ask: Name,
  ...args: Tail<Parameters<BackgroundApi[Name]>>
): Promise<Awaited<ReturnType<BackgroundApi[Name]>>> {
  const reply = (await browser.runtime.sendMessage({ to: "background", ask, args } satisfies Question)) as Reply;
  if ("failure" in reply) throw fromFailure(reply.failure);
  return reply.value as Awaited<ReturnType<BackgroundApi[Name]>>;
}
