import type { ClassifierClient } from "../classifier/client";
import type { Finding } from "../classifier/select/examineModel";
import type { Normalised } from "../classifier/teach/foreign/normaliseEither";
import type { Taught } from "../classifier/teach/teach";
import { findModel } from "../models/catalogue";
import type { EngineId } from "../protocol/answer";
import { checkExamineRequest, checkMeasureRequest } from "../protocol/picture";
import { checkEmbedRequest, checkLesson } from "../protocol/request/lesson";

/** What is done with models in workers of their own. */
export const workbench = (client: Pick<ClassifierClient, "inOwnWorker">) => ({
  /** Milliseconds a picture. The model's files are those of the catalogue or of our storage, whoever asks. */
  measure: async (signal: AbortSignal, id: string, on: EngineId): Promise<number> => {
    const { model, engine } = checkMeasureRequest({ model: id, engine: on });
    const entry = await findModel(model);
    return client.inOwnWorker(signal, (worker) => worker.measure(signal, entry, engine));
  },

  /** What a model's network knows of pictures, for `teach`. */
  embed: async (signal: AbortSignal, data: unknown) => {
    const request = checkEmbedRequest(data);
    const entry = await findModel(request.model);
    return client.inOwnWorker(signal, (worker) => worker.embed(signal, entry, request));
  },

  /** A model that tells the user's own categories. */
  teach: async (signal: AbortSignal, data: unknown): Promise<Taught> => {
    const lesson = checkLesson(data);
    const entry = await findModel(lesson.model);
    return client.inOwnWorker(signal, (worker) => worker.teach(signal, entry, lesson));
  },

  examine: async (signal: AbortSignal, blob: Blob, name: string, text?: string): Promise<Finding> => {
    const { contents, file, labels } = checkExamineRequest({ contents: blob, file: name, labels: text });
    return client.inOwnWorker(signal, (worker) => worker.examine(signal, contents, file, labels));
  },

  /** A model that does not say how its pictures are normalised, written in either way, and what each says of a picture. */
  normalise: async (signal: AbortSignal, data: unknown): Promise<Normalised[]> => {
    const request = checkExamineRequest(data);
    return client.inOwnWorker(signal, (worker) => worker.normalise(signal, request));
  },
});
