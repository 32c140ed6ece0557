import type { Judge, Judgement } from "../../src/verdict/judge";
import type { SeenPicture } from "./seenPicture";

/** What is said of a picture by a rule, whose gate says whether it is looked at twice. */
export const judgeSeen = (judge: Judge, { first, probabilities }: SeenPicture): Judgement =>
  judge.judge(judge.doubts(first) ? probabilities : first, { first });
