import * as v from "valibot";
import { readCorrections } from "../../corrections/store";
import { check } from "../../protocol/gate/check";

/** Most pictures that are asked for at once. */
const MAX_KEYS = 1_000;
const keysSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))), v.maxLength(MAX_KEYS));

/**
 * The user's labels for pictures, by `pictureKey`, and whether there are any at all. A page's script learns only those of
 * pictures whose addresses it knows.
 *
 * @throws TypeError for anything but at most `MAX_KEYS` keys
 */
export async function correctionsFor(keys: readonly string[]) {
  const known = await readCorrections();
  const labels = check(keysSchema, keys, "a list of pictures").flatMap((key) => {
    const label = known.get(key);
    return label === undefined ? [] : [[key, label] as const];
  });
  return { any: known.size > 0, labels };
}
