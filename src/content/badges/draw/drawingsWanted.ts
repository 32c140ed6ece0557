import type { Settings } from "../../../settings/schema";
import { language } from "../../../words/language";
import type { Corrections } from "../../page/corrections";
import type { Ledger } from "../../page/ledger";
import type { Spot } from "../../page/spot";
import type { Attention } from "../pointer/attention";
import type { Drawing } from "./overlay";

interface DrawingParts {
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly attention: Attention;
  readonly settings: Settings;
}

/** What to draw over each picture of these elements: a mark, a badge, a ring. */
export function drawingsWanted(elements: Iterable<Element>, parts: DrawingParts): Map<Spot, Drawing> {
  const all = new Map<Spot, Drawing>();
  for (const element of elements) {
    for (const spot of parts.ledger.spotsOf(element)) {
      const drawing = drawingFor(spot, parts);
      if (drawing) all.set(spot, drawing);
    }
  }
  return all;
}

function drawingFor(spot: Spot, { ledger, corrections, attention, settings }: DrawingParts): Drawing | undefined {
  const entry = ledger.entryOf(spot);
  if (!entry) return undefined;
  const { answer } = entry;
  const named = corrections.of(entry);
  const ringed = spot === attention.ringed;
  const asked = spot === attention.pinned && answer !== undefined;
  const says = named !== undefined || answer?.state === "confident" || answer?.state === "ambiguous";
  const shown = says && !settings.badgesHidden;
  if (!shown && !asked && !ringed) return undefined;
  const pointed = asked || spot === attention.pointed;
  const said = pointed ? "badge" : settings.badgeStyle === "always" ? "badge-inside" : "mark";
  return { what: shown || asked ? said : "nothing", answer, named, ringed, language: language() };
}
