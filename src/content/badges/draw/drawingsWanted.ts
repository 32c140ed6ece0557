import type { Settings } from "../../../settings/schema";
import { language } from "../../../words/language";
import type { Attention } from "../../page/attention";
import type { Corrections } from "../../page/corrections";
import type { Entry } from "../../page/entry";
import type { Ledger } from "../../page/ledger";
import type { Spot } from "../../page/spot";
import { mayBeEmpty, showsNothing } from "../visible/showsPicture";
import type { Waiting } from "../visible/waiting";
import type { Drawing } from "./overlay";

interface DrawingParts {
  readonly ledger: Ledger;
  readonly corrections: Corrections;
  readonly attention: Attention;
  readonly waiting: Waiting;
  readonly settings: () => Settings;
}

/** What to draw over each picture of these elements: a mark, a badge, a ring. */
export function drawingsWanted(elements: Iterable<Element>, parts: DrawingParts): Map<Spot, Drawing> {
  const { ledger, waiting } = parts;
  const inside = [...elements]
    .flatMap((element) => [...ledger.spotsOf(element)])
    .flatMap((spot) => {
      const entry = ledger.entryOf(spot);
      return entry ? [[spot, entry] as const] : [];
    });
  const late = waiting.among(inside.flatMap(([, entry]) => (entry.answer ? [] : entry)));
  return new Map(
    inside.flatMap(([spot, entry]) => {
      const drawing = drawingFor(spot, entry, late, parts);
      return drawing ? [[spot, drawing]] : [];
    }),
  );
}

function drawingFor(
  spot: Spot,
  entry: Entry,
  late: ReadonlySet<Entry>,
  { corrections, attention, settings }: DrawingParts,
): Drawing | undefined {
  const { answer } = entry;
  const named = corrections.of(entry);
  const ring = spot === attention.ringed ? "ring" : attention.marked.has(spot) && "ring kept";
  const asked = spot === attention.pinned && answer !== undefined;
  const isMarked = named !== undefined || (answer ? !showsNothing(answer) : late.has(entry) && !mayBeEmpty(spot));
  const shown = isMarked && !settings().badgesHidden;
  if (!shown && !asked && !ring) return undefined;
  const pointed = asked || spot === attention.pointed;
  const says = named !== undefined || (answer && "candidates" in answer && answer.candidates.length > 0);
  const said = pointed ? "badge" : says && settings().badgeStyle === "always" ? "badge-inside" : "mark";
  return { what: shown || asked ? said : "nothing", answer, named, ring, language: language() };
}
