import { labelOf, type PictureReport } from "../../protocol/page/pictureReport";
import type { Revealed, Target } from "../../protocol/page/target";
import type { Ledger } from "./ledger";
import type { Spot } from "./spot";
import type { CorrectionSource } from "./summarise";

interface RevealParts {
  readonly ledger: Ledger;
  readonly corrections: CorrectionSource;
  readonly ring: (spot: Spot) => void;
}

/** Scrolls to picture `index` (from 0, in page order) of those that match `target`, and draws a ring round it. */
export function reveal({ ledger, corrections, ring }: RevealParts, target: Target, index: number): Revealed {
  const meant = [...ledger.pictures]
    .map((entry) => {
      const { address, spots, answer } = entry;
      return { address, spots, answer, named: corrections.of(entry) };
    })
    .filter((picture) => fits(picture, target));
  const reports = new Map(meant.flatMap(({ spots, ...rest }) => Array.from(spots, (spot) => [spot, rest] as const)));
  const spot = [...reports.keys()].sort(inPageOrder)[index];
  const picture = spot && reports.get(spot);
  if (!spot || !picture) return { count: reports.size, picture: undefined };
  // Without smooth scrolling, even where the page has set that: the ring shows where the picture is.
  spot.element.scrollIntoView({ behavior: "instant", block: "center", inline: "nearest" });
  ring(spot);
  return { count: reports.size, picture: { ...picture, count: 1 } };
}

function fits(picture: Omit<PictureReport, "count">, target: Target): boolean {
  if ("address" in target) return picture.address === target.address;
  if ("label" in target) return labelOf(picture) === target.label;
  if (picture.named) return false;
  if ("state" in target) return picture.answer?.state === target.state;
  return picture.answer?.state === "unreadable" && picture.answer.code === target.code;
}

function inPageOrder({ element: a }: Spot, { element: b }: Spot): number {
  const [outerA, outerB] = [inDocument(a), inDocument(b)];
  if (outerA !== outerB) return follows(outerA, outerB);
  return a === b ? 0 : follows(a, b);
}

const follows = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** The element itself, or the outermost host of the shadow roots around it: only within one tree is there an order. */
function inDocument(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : element;
}
