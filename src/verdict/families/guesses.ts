import type { Candidate, Verdict } from "../../protocol/answer";

/** Label of the class of pictures that show none of the other classes, in models trained on ImageNet: it is no word. */
export const BACKGROUND = "background";

/** The most probable classes that say what a picture shows. */
export const guesses = ({ top5 }: Pick<Verdict, "top5">): readonly Candidate[] =>
  top5.filter(({ label }) => label !== BACKGROUND);
