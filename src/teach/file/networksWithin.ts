import type { readAllFeatures } from "../../examples/features";
import { MAX_LIST_BYTES, MAX_NETWORKS } from "./format";

type Features = Awaited<ReturnType<typeof readAllFeatures>>;

/** About how many bytes an example takes in the list, for each network. */
const LISTED = 70;

/**
 * What networks know, one after the other, those first that know most pictures. What there is no room for is left out: it can
 * be worked out again, and a file that nobody can read is none.
 *
 * @param room number of bytes that all may take
 */
export function networksWithin(features: Features, room: number): Features[] {
  const networks = new Map<string, Features>();
  for (const one of features) {
    const key = `${one.network} ${one.values.byteLength}`;
    const some = networks.get(key);
    if (some) some.push(one);
    else networks.set(key, [one]);
  }
  let bytes = room;
  // Half of the list is for the pictures.
  let listed = MAX_LIST_BYTES / 2;
  return [...networks.values()]
    .sort((a, b) => b.length - a.length)
    .filter((some) => {
      const size = some.reduce((sum, { values }) => sum + values.byteLength, 0);
      if (size > bytes || some.length * LISTED > listed) return false;
      bytes -= size;
      listed -= some.length * LISTED;
      return true;
    })
    .slice(0, MAX_NETWORKS);
}
