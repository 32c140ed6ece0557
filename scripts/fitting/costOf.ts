import type { Judge } from "../../src/verdict/judge";
import { judgeSeen } from "./judgeSeen";
import type { SeenPicture } from "./seenPicture";

/**
 * Processor time in ms, for a picture, of what follows a run of the network: whether that leaves doubt, and what is said, at
 * all three sensitivities.
 */
export function costOf(judge: Judge, pictures: readonly SeenPicture[]): number {
  const judgeAll = () => {
    for (const picture of pictures) judgeSeen(judge, picture);
  };
  // The first time it is compiled, too.
  judgeAll();
  const start = process.cpuUsage();
  judgeAll();
  const { user, system } = process.cpuUsage(start);
  return Number(((user + system) / 1000 / Math.max(1, pictures.length)).toFixed(3));
}
