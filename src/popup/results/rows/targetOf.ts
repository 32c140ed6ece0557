import type { LabelGroup } from "../../../protocol/page/labelGroups";
import type { Target } from "../../../protocol/page/target";

/** The pictures of a row of labels. */
export const targetOf = ({ label, family }: Pick<LabelGroup, "label" | "family">): Target =>
  family ? { family: label } : { label };
