import type { Settings } from "../../../settings/schema";
import { language } from "../../../words/language";
import type { Corrections } from "../../page/corrections";
import type { Ledger } from "../../page/ledger";
import type { Spot } from "../../page/spot";
import type { Attention } from "../pointer/attention";
import type { Drawing } from "./overlay";

interface Known {
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly attention: Attention;
  readonly settings: Settings;
}

/** What is to be drawn over each picture that is on the page, wherever it is: a mark, a badge, a ring. */
export function drawingsWanted(known: Known): Map<Spot, Drawing> {
  const all = new Map<Spot, Drawing>();
  for (const picture of known.ledger.spots) {
    const drawing = drawingFor(picture, known);
    if (drawing) all.set(picture, drawing);
  }
  return all;
}

function drawingFor(picture: Spot, { ledger, corrections, attention, settings }: Known): Drawing | undefined {
  const entry = ledger.entryOf(picture);
  if (!entry) return undefined;
  const { answer } = entry;
  const named = corrections.of(entry);
  const ringed = picture === attention.ringed;
  const asked = picture === attention.pinned && answer !== undefined;
  const says = named !== undefined || answer?.state === "confident" || answer?.state === "ambiguous";
  const shown = says && !settings.badgesHidden;
  if (!shown && !asked && !ringed) return undefined;
  const pointed = asked || picture === attention.pointed;
  const said = pointed ? "badge" : settings.badgeStyle === "always" ? "badge-inside" : "mark";
  return { what: shown || asked ? said : "nothing", answer, named, ringed, language: language() };
}
