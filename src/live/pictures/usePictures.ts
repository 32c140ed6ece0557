import { useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import type { Answer } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { reasonOf } from "../../words/reason";
import { allowSite, classifyPicture, type Origin, thumbnailOf } from "./classifyPicture";

/** Number of pictures that are shown; of more, the first go. */
const MAX_PICTURES = 200;

export interface Shown {
  readonly id: number;
  readonly name: string;
  readonly origin: Origin;
  /** A small picture, as a `data:` address; undefined until it is made, empty where it cannot be. */
  readonly thumbnail?: string;
  /** Undefined until it is classified. */
  readonly answer?: Answer;
}

interface Pictures {
  readonly all: readonly Shown[];
  add(origins: readonly Origin[]): Promise<void>;
  clear(): void;
}

/** The pictures that the user gave this page, newest first, one classified after the other. */
export function usePictures({ model, engine }: Choice): Pictures {
  const [all, setAll] = useState<readonly Shown[]>([]);
  const ids = useRef(0);
  const next = all.findLast(({ answer }) => !answer);

  // Another model says something else.
  useSignalEffect(() => setAll((before) => before.map(({ answer: _, ...one }) => one)), [model, engine]);
  useSignalEffect(
    (signal) => {
      if (!next) return;
      answerTo(signal, next, { model, engine }).then(
        (found) => setAll((before) => before.map((one) => (one.id === next.id ? { ...one, ...found } : one))),
        swallow("a picture of the live page"),
      );
    },
    [next?.id, model, engine],
  );
  return {
    all,
    add: async (origins) => {
      for (const origin of origins) if (typeof origin === "string") await allowSite(origin);
      const added = origins.map((origin) => ({ id: ids.current++, name: nameOf(origin), origin }));
      setAll((before) => [...added.reverse(), ...before].slice(0, MAX_PICTURES));
    },
    clear: () => setAll([]),
  };
}

/** Rejects only where the signal is aborted. */
async function answerTo(signal: AbortSignal, { origin, thumbnail }: Shown, choice: Choice) {
  const answer = await classifyPicture(signal, origin, choice).catch(
    (error): Answer => ({ state: "unreadable", code: "classifier-failed", detail: reasonOf(error) }),
  );
  signal.throwIfAborted();
  const small = thumbnail ?? (await thumbnailOf(signal, origin, answer).catch(swallow("a small picture", "")));
  signal.throwIfAborted();
  return { answer, thumbnail: small };
}

const nameOf = (origin: Origin): string =>
  typeof origin === "string" ? new URL(origin).pathname.split("/").at(-1) || new URL(origin).host : origin.name;
