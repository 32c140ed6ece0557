import * as v from "valibot";
import { note } from "../../debug";
import { type Strangers, unpackStrangers } from "../../learn/strangers";
import { STRANGERS_FILE } from "../../models/entry";
import { fetchOwn } from "../../models/extensionFiles";
import { Failed } from "../../words/failed";

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const packedSchema = v.pipe(
  v.object({
    width: count,
    step: v.pipe(v.number(), v.finite()),
    least: v.pipe(v.number(), v.finite()),
    kinds: v.record(v.string(), count),
    bytes: v.pipe(v.string(), v.base64()),
  }),
  v.check(({ width, kinds, bytes }) => {
    const pictures = Object.values(kinds).reduce((sum, each) => sum + each, 0);
    return pictures * width === Math.floor((bytes.replace(/=+$/, "").length * 3) / 4);
  }),
);

/**
 * What a network knows of pictures that hardly anybody teaches, as the extension brings it.
 * @param width number of features that it has of each picture
 * @throws Failed where the file is missing or damaged
 */
export async function readStrangers(id: string, width: number): Promise<Strangers> {
  const path = `/models/${id}/${STRANGERS_FILE}`;
  const response = await fetchOwn(path);
  try {
    const packed = v.parse(packedSchema, await response.json());
    if (packed.width === width) return unpackStrangers(packed);
  } catch (error) {
    note("the strangers", error);
  }
  throw new Failed("model_file_damaged", path);
}
