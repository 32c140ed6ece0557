import type { ClassifierClient } from "../../classifier/client";
import { checkCollectRequest } from "../../protocol/request/lesson";
import { Collector } from "./collector";
import { Relearner } from "./relearner";

/** What is done with the pictures that the user teaches, beside learning anew. */
export function teaching(client: Pick<ClassifierClient, "inTeachingWorker">) {
  const relearner = new Relearner(client);
  const collector = new Collector(client, () => relearner.soon());
  return {
    /** Keeps a picture of a page as an example of one of the user's categories. */
    collect: async (_: AbortSignal, data: unknown): Promise<void> => collector.collect(checkCollectRequest(data)),

    /** Has what was learnt follow examples that have changed otherwise. Does not wait for that. */
    follow: (_: AbortSignal): void => relearner.soon(),
  };
}
