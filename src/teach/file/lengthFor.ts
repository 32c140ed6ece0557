import { note } from "../../debug";
import { listUsable } from "../../models/listUsable";
import { VIEWS } from "../../protocol/request/views";
import { readWidth } from "../learning/readWidth";

/**
 * Number of values that a network has of an example; undefined where no model with it is on this computer: it is looked at
 * again when it is learnt on.
 * @param network SHA-256 of its file
 */
export async function lengthFor(network: string): Promise<number | undefined> {
  try {
    const entry = (await listUsable()).find(({ sha256 }) => sha256 === network);
    return entry && VIEWS * (await readWidth(entry));
  } catch (error) {
    note("the length of features", error);
    return undefined;
  }
}
