import type { Strangers } from "../../learn/strangers";
import type { ModelEntry } from "../../models/entry";
import { readStrangers } from "./readStrangers";

const NONE: Strangers = { features: new Float32Array(), kinds: [] };

/**
 * What a model's network knows of strangers; nothing where the extension does not have that.
 * @throws Failed where its file is missing or damaged
 */
export const strangersOf = async ({ id, strangers }: ModelEntry, width: number): Promise<Strangers> =>
  strangers ? readStrangers(id, width) : NONE;
