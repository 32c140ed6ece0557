import type { CssSize } from "../../kinds/kind";

/** Length in pixels of the longer side up to which a file may be the preview of another. */
const MAX_PREVIEW = 100;
/** How much a preview is enlarged at least, and how many times as long a side its picture has. */
const ENLARGED = 2;
const SHARPER = 3;
/** A drawing in its own address: the blurred or traced outline of a picture, whatever size it says it has. */
const OUTLINE = /^data:image\/svg\+xml/i;
const FILE = /^(https?|blob|data|file):/i;

/** A picture of the page, as far as it may be shown twice in one box. */
export interface Candidate {
  readonly element: Element;
  readonly address: string;
  /** Size of the box that it fills. */
  readonly box: CssSize;
  /** Longer side of the file, in pixels; undefined where it is not known. */
  readonly pixels: number | undefined;
}

/** Whether a file of few pixels is enlarged, as the preview is that a page shows until the picture has loaded. */
export function isPreview({ address, box, pixels }: Candidate): boolean {
  if (OUTLINE.test(address)) return true;
  const shown = Math.max(box.width, box.height);
  return pixels !== undefined && pixels <= MAX_PREVIEW && shown >= ENLARGED * pixels;
}

/** Whether `other` may be the picture of which `one`, a file of a size that is not known, is a preview. */
export const maySharpen = (other: Candidate, one: Candidate): boolean =>
  isUnmeasured(one) && other.address !== one.address && (other.pixels ?? 0) > MAX_PREVIEW;

/** Whether a file's size is not known, so that it may be a preview. */
export const isUnmeasured = ({ address, pixels }: Candidate): boolean => pixels === undefined && FILE.test(address);

/**
 * Whether `other`, which comes `later` in the page or not, is to count in place of `one`, where both are shown in the same box: as the picture of which `one` is
 * a preview, or as the same file again. Of two elements with the same file, one that is transparent does not count, nor
 * else the one that the other is drawn over.
 */
export function isBetter(other: Candidate, one: Candidate, later: boolean): boolean {
  if (other.address === one.address) return other.element !== one.element && isOver(other.element, one.element, later);
  if (!isPreview(one) || isPreview(other)) return false;
  if (other.pixels === undefined) return FILE.test(other.address);
  return one.pixels === undefined || OUTLINE.test(one.address) || other.pixels >= SHARPER * one.pixels;
}

function isOver(other: Element, one: Element, later: boolean): boolean {
  const [transparent, oneIs] = [other, one].map((element) => getComputedStyle(element).opacity === "0");
  return transparent === oneIs ? later : oneIs === true;
}
