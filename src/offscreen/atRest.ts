import type { ClassifierStatus } from "../classifier/classifierStatus";

/** The status of a classifier that has no worker. */
export const AT_REST: ClassifierStatus = {
  model: undefined,
  problem: undefined,
  engine: undefined,
  fastest: false,
  threads: undefined,
  attempts: [],
  millisecondsPerPicture: undefined,
  runs: { middle: 0, end: 0, secondLook: 0 },
  inferred: 0,
  remembered: 0,
  waiting: 0,
};
