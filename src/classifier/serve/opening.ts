import { swallow } from "../../debug";
import { findModel } from "../../models/catalogue";
import type { Choice } from "../../protocol/picture";
import type { Session } from "./session";

/** A session that is open, or being opened. */
export interface Opening {
  /** Equal for the same choice. */
  key: string;
  readonly session: Promise<Session>;
  /**
   * Side of the squares that it takes. That of a model that comes with the extension is known before the session is open;
   * the files of others may be missing or damaged, and then another model serves.
   */
  readonly size: Promise<number>;
}

export const keyOf = ({ model, engine }: Choice): string => `${model} ${engine}`;

export function openingOf(choice: Choice, session: Promise<Session>): Opening {
  const size = sizeOf(choice, session);
  // Whoever asks for a picture learns of it.
  size.catch(swallow("the size of pictures"));
  return { key: keyOf(choice), session, size };
}

async function sizeOf({ model }: Choice, session: Promise<Session>): Promise<number> {
  // If there is no such model, opening it will report that.
  const entry = await findModel(model).catch(swallow("finding the model"));
  return entry?.from === "extension" ? entry.inputSize : (await session).entry.inputSize;
}
