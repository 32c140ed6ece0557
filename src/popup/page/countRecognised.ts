import type { Summary } from "../../protocol/page/summary";

/** Number of pictures of which something is said: a label, a kind of thing, or candidates. */
export const countRecognised = ({ labels, ambiguousCount }: Pick<Summary, "labels" | "ambiguousCount">): number =>
  labels.reduce((sum, { count }) => sum + count, ambiguousCount);
