import type { CDPSession } from "playwright-core";
import type { Stage } from "./stage";

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Stops the extension's service worker, if it runs: https://developer.chrome.com/docs/extensions/how-to/test/test-serviceworker-termination-with-puppeteer */
export const stopBackground = (stage: Stage): Promise<void> =>
  withBackground(stage, async (session, targetId) => {
    await session.send("Target.closeTarget", { targetId });
  });

/** Evaluates an expression in the service worker, which must run. */
export const inBackground = (stage: Stage, expression: string): Promise<void> =>
  withBackground(stage, async (session, targetId) => {
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression } });
    const answered = new Promise((resolve) => session.once("Target.receivedMessageFromTarget", resolve));
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    await answered;
  });

async function withBackground(stage: Stage, work: (session: CDPSession, targetId: string) => Promise<void>) {
  const session = await stage.running.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("There is no browser.");
  try {
    const { targetInfos } = (await session.send("Target.getTargets")) as { targetInfos: Target[] };
    const ours = ({ type, url }: Target) => type === "service_worker" && url.startsWith(stage.running.origin);
    const worker = targetInfos.find(ours);
    if (worker) await work(session, worker.targetId);
  } finally {
    await session.detach();
  }
}
