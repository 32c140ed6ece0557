import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import { hasWord } from "../../protocol/page/pictureReport";
import type { Ledger } from "../page/ledger";
import type { CorrectionSource } from "../page/report/reportPictures";
import { onRestored } from "./onRestored";

/** Minimum interval between changes of the number on the toolbar button: each asks the browser's process four times. */
const REPORT_MS = 1_000;

/** Tells the background of how many pictures here anything is said, whenever that number changes. */
export async function reportToToolbar(
  signal: AbortSignal,
  ledger: Ledger,
  corrections: CorrectionSource,
): Promise<void> {
  let said = 0;
  let counted = false;
  const say = async (labels: number) => {
    if (labels === said) return;
    counted = true;
    // A background that is just restarting may miss a report, which is then repeated with the next change.
    said = await askBackground("showLabels", labels).then(() => labels, swallow("the number on the toolbar", said));
  };
  // A frame may be removed from a page that stays: its number goes with it.
  const leave = () => void (counted && askBackground("showLabels", 0).catch(swallow("taking back a number")));
  if (window !== window.top) window.addEventListener("pagehide", leave, { signal });
  // The browser clears the number when a page is left; in a page restored from the back/forward cache, we report again.
  onRestored(signal, () => {
    said = 0;
    ledger.touch();
  });
  const labels = () => {
    let sum = 0;
    for (const entry of ledger.pictures) {
      if (hasWord({ answer: entry.answer, named: corrections.of(entry) })) sum += entry.spots.size;
    }
    return sum;
  };
  await ledger.follow(signal, REPORT_MS, () => say(labels()));
}
