import type { Imported } from "../../examples/importExamples";
import { VIEWS } from "../../protocol/request/views";
import { Failed } from "../../words/failed";
import type { List } from "./format";

type Features = Imported["features"][number];

/**
 * What a network knows of examples; undefined where the file has changed or does not fit them. The pictures are then as good
 * as they were, and the network looks at them again when it is learnt on.
 *
 * @param length number of values that the network has of an example, where it is known
 * @param read reads the file
 */
export async function readFeatures(
  { network, contents }: List["features"][number],
  length: number | undefined,
  read: () => Promise<Uint8Array<ArrayBuffer>>,
  breathe: () => Promise<unknown>,
): Promise<Features | undefined> {
  const bytes = await unchanged(read);
  const each = length ?? (bytes?.length ?? 0) / Float32Array.BYTES_PER_ELEMENT / contents.length;
  if (!bytes || each === 0 || each % VIEWS !== 0) return undefined;
  if (bytes.length !== each * contents.length * Float32Array.BYTES_PER_ELEMENT) return undefined;
  const values = new Float32Array(bytes.buffer);
  const seen: Features["seen"][number][] = [];
  for (const [i, content] of contents.entries()) {
    const features = values.subarray(i * each, (i + 1) * each);
    // Nothing could be learnt any more from what is no number.
    if (!features.every(Number.isFinite)) return undefined;
    seen.push({ content, features });
    await breathe();
  }
  return { network, seen };
}

const unchanged = (read: () => Promise<Uint8Array<ArrayBuffer>>) =>
  read().catch((error) => {
    if (error instanceof Failed && error.reason.key === "zip_changed") return undefined;
    throw error;
  });
