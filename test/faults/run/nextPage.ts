import { readAnswers } from "../../../scripts/cli/labelPage";
import type { Fault } from "../fault";
import { freshDrawing, sound } from "../stage/files";
import { counted } from "../stage/outcome";
import type { Stage } from "../stage/stage";
import { within } from "../stage/within";

/** Deadline for the answers of the next page, in ms. */
const NEXT_MS = 90_000;
const PICTURES = 4;

/** Opens a new page of PNGs and drawings that were never seen. */
export async function openNextPage(stage: Stage, fault: Fault): Promise<{ said: string; problem?: string }> {
  const start = performance.now();
  try {
    const tab = await within(
      NEXT_MS,
      "the next page opens",
      stage.show({
        "/1.png": sound,
        "/2.png": sound,
        "/3.svg": { type: "image/svg+xml", body: freshDrawing() },
        "/4.svg": { type: "image/svg+xml", body: freshDrawing() },
      }),
    );
    const answered = readAnswers(stage.running, tab.id, PICTURES);
    const reports = await within(NEXT_MS, "the next page has its answers", answered);
    const unread = reports.filter(({ answer }) => answer?.state === "unreadable").length;
    if (unread === 0 || fault.nextPage === "answer") return { said: `${Math.round(performance.now() - start)} ms` };
    return { said: "fails", problem: `the next page has ${counted(reports)}` };
  } catch (error) {
    return { said: "fails", problem: `the next page: ${(error as Error).message.split("\n")[0]}` };
  }
}
