import { closeHeldPage, serveHeldPage } from "../../e2e/support/halfway";
import type { Fault } from "../fault";
import { Stage } from "../stage/stage";
import { type Judgement, judge } from "./judge";

/**
 * Plays faults one after the other. They share a browser; one that changes the extension, or is not held, leaves the
 * next one a new browser.
 *
 * @param take called with each judgement as it is made
 */
export async function runFaults(faults: readonly Fault[], take: (judgement: Judgement) => void): Promise<void> {
  await serveHeldPage();
  let shared: Stage | undefined;
  try {
    for (const fault of faults) {
      const open = () => Stage.open(fault.browser).catch((error: Error) => void take(lost(fault, error)));
      const stage = !fault.browser && shared ? shared : await open();
      if (!stage) continue;
      if (!fault.browser) shared = stage;
      const judgement = await judge(fault, stage).catch((error: Error) => lost(fault, error));
      take(judgement);
      const intact = !fault.browser && judgement.problems.length === 0 && (await struck(stage));
      if (intact) continue;
      await stage.close();
      if (stage === shared) shared = undefined;
    }
  } finally {
    await shared?.close();
    closeHeldPage();
  }
}

const struck = (stage: Stage) =>
  stage.strike().then(
    () => true,
    () => false,
  );

/** The suite itself could not go on, most often since the browser is gone. */
const lost = ({ name, underWay }: Fault, error: Error): Judgement => ({
  ...{ fault: name, underWay, became: "–", nextPage: "–", otherTabWaited_ms: null, process_mb: null },
  problems: [`the fault could not be judged: ${error.message.split("\n")[0]}`],
});
