import { swallow } from "../../debug";
import type { StepFrom } from "../../protocol/page/step";
import { askFrame } from "./askPage";
import { labelFrames, labelTab } from "./labelTab";

/** Goes to the next picture of a tab, or to the one before, through all its frames and round again. */
export async function stepThroughPictures(tabId: number, by: 1 | -1): Promise<void> {
  await labelTab(tabId);
  const frames = (await labelFrames(tabId)).sort((a, b) => by * (a - b));
  const step = (frameId: number, from: StepFrom) =>
    askFrame(tabId, frameId, (page, signal) => page.step(signal, by, from)).catch(
      swallow("a step in a frame", "elsewhere"),
    );
  let left = -1;
  for (const [index, frameId] of frames.entries()) {
    const did = await step(frameId, "current");
    if (did === "moved") return;
    if (did === "left") left = index;
  }
  const inTurn = [...frames.slice(left + 1), ...frames.slice(0, left + 1)];
  for (const frameId of inTurn) if ((await step(frameId, left < 0 ? "view" : "edge")) === "moved") return;
}
