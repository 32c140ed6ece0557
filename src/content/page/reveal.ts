import { familyOf, labelOf, type PictureReport } from "../../protocol/page/pictureReport";
import type { Revealed, Target } from "../../protocol/page/target";
import { inPageOrder } from "./report/inPageOrder";
import type { CorrectionSource, PictureSource } from "./report/reportPictures";
import type { Spot } from "./spot";

/** Maximum number of addresses in an answer: a category holds no more pictures. */
const MAX_ADDRESSES = 1_000;
/** Maximum length of all of them together: a message of 64 MB is not delivered, and a `data:` address may be a whole file. */
const MAX_LENGTH = 16_000_000;

interface RevealParts {
  readonly ledger: PictureSource;
  readonly corrections: CorrectionSource;
  readonly ring: (spot: Spot) => void;
}

/** Scrolls to picture `index` (from 0, in page order) of those that match `target`, and draws a ring round it. */
export function reveal({ ledger, corrections, ring }: RevealParts, target: Target, index: number): Revealed {
  const reports = spotsOf({ ledger, corrections }, target);
  const spot = inPageOrder(reports.keys())[index];
  const picture = spot && reports.get(spot);
  if (!spot || !picture) return { count: reports.size, picture: undefined };
  // Without smooth scrolling, even where the page has set that: the ring shows where the picture is.
  spot.element.scrollIntoView({ behavior: "instant", block: "center", inline: "nearest" });
  ring(spot);
  return { count: reports.size, picture: { ...picture, count: 1 } };
}

/** Every spot of the pictures that match `target`, each with what is known of its picture. */
export function spotsOf(
  { ledger, corrections }: Pick<RevealParts, "ledger" | "corrections">,
  target: Target,
): Map<Spot, Omit<PictureReport, "count">> {
  const found = new Map<Spot, Omit<PictureReport, "count">>();
  for (const entry of ledger.pictures) {
    const { address, spots, answer } = entry;
    const report = { address, answer, named: corrections.of(entry) };
    if (fits(report, target)) for (const spot of spots) found.set(spot, report);
  }
  return found;
}

/** The addresses of the pictures that match one of some targets, each once, in the order in which they were found. */
export function addressesOf(
  { ledger, corrections }: Pick<RevealParts, "ledger" | "corrections">,
  targets: readonly Target[],
): string[] {
  const found: string[] = [];
  let room = MAX_LENGTH;
  for (const entry of ledger.pictures) {
    if (found.length >= MAX_ADDRESSES) break;
    const { address, answer, spots } = entry;
    const report = { address, answer, named: corrections.of(entry) };
    // One that has left the page is no longer counted in any row.
    if (spots.size === 0 || address.length > room || !targets.some((target) => fits(report, target))) continue;
    found.push(address);
    room -= address.length;
  }
  return found;
}

function fits(picture: Omit<PictureReport, "count">, target: Target): boolean {
  if ("address" in target) return picture.address === target.address;
  if ("label" in target) return labelOf(picture) === target.label;
  if ("family" in target) return familyOf(picture) === target.family;
  if (picture.named) return false;
  if ("kind" in target) return hasKind(picture, target.kind);
  if ("state" in target) return picture.answer?.state === target.state;
  return picture.answer?.state === "unreadable" && picture.answer.code === target.code;
}

/** Whether what is said of a picture, a label or a family, is of this kind. */
const hasKind = ({ answer }: Pick<PictureReport, "answer">, kind: string) =>
  (answer?.state === "confident" || answer?.state === "family") &&
  [answer.kinds, answer.partly ?? []].flat().includes(kind);
