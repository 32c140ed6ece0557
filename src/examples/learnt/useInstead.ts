import { removeStored } from "../../models/storage";
import type { Replacement } from "./keepLearnt";

/**
 * Uses what was learnt now where what was learnt before is in use, and removes that.
 *
 * @param used the id of the model in use
 * @param use stores which model is in use from now on: first, so that no page is without one
 */
export async function useInstead(
  replaced: readonly Replacement[],
  used: string,
  use: (model: string) => Promise<void>,
): Promise<void> {
  const mine = replaced.find(({ before }) => before === used);
  if (mine) await use(mine.now);
  for (const { before } of replaced) await removeStored(before);
}
