import { askBackground } from "../../protocol/askBackground";
import { labelOf } from "../../protocol/page/pictureReport";
import type { Ledger } from "../page/ledger";
import { type CorrectionSource, reportPictures } from "../page/summarise";

/** The number on the toolbar button changes so often at most. */
const REPORT_MS = 300;

/** Tells the background how many pictures here have a label, whenever that number changes. */
export async function reportToToolbar(
  signal: AbortSignal,
  ledger: Ledger,
  corrections: CorrectionSource,
): Promise<void> {
  let said = 0;
  const say = async (labels: number) => {
    if (labels === said) return;
    // A background that is starting anew may miss one: then it is said again with the next change.
    said = await askBackground("showLabels", labels).then(
      () => labels,
      () => said,
    );
  };
  // The browser clears the number when a page is left, and this script lives on in one that is kept for going back.
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted) return;
      said = 0;
      ledger.touch();
    },
    { signal },
  );
  const labels = () =>
    reportPictures(ledger, corrections).reduce(
      (sum, picture) => sum + (labelOf(picture) === undefined ? 0 : picture.count),
      0,
    );
  await ledger.follow(signal, REPORT_MS, () => say(labels()));
}
