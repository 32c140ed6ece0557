/**
 * The last script of a page, which comes when there is a picture (`src/content/frame/lateLink.ts`): one in which none is
 * found needs no words, no badges, and nothing from the screen.
 */
import "../words/languages/english";
import { UnreadableError } from "../protocol/unreadableError";
import { BadgeLayer } from "./badges/badgeLayer";
import { whileHidden } from "./badges/draw/shadowHost";
import { followPointer } from "./badges/pointer/followPointer";
import { Tour } from "./badges/pointer/tour";
import { speak } from "./badges/speak";
import { type Late, type LateParts, lateScope } from "./page/late";
import { allowCaptures } from "./read/screen/captureScreen";
import { readFromScreen } from "./read/screen/readFromScreen";
import { Retries } from "./read/screen/retries";

async function start(parts: LateParts): Promise<Late> {
  const { signal, ledger, settings, again } = parts;
  const speaks = () => speak(settings().language);
  await speaks();
  const layer = new BadgeLayer(parts);
  followPointer(signal, layer);
  const tour = new Tour(ledger, layer);
  const retries = new Retries(signal, ledger, again);
  return {
    redraw: () => layer.redraw(),
    clear: () => layer.clear(),
    speak: speaks,
    step: (by, from) => tour.step(by, from),
    readFromScreen: (ended, entry, failed) =>
      readFromScreen(ended, entry, { retries, whileHidden }, failed).catch((error) => {
        if (error instanceof UnreadableError) return error.toAnswer();
        throw error;
      }),
    mayShowMore: retries.mayShowMore,
    allowCaptures,
  };
}

lateScope.labelLensLate = start;
