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
  /** A small picture, as a `data:` address; undefined until it is made. */
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
  const known = useRef(all);
  known.current = all;
  const change = (id: number, to: Partial<Shown>) =>
    setAll((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const waiting = all.some(({ answer }) => !answer);

  // Another model says something else.
  useSignalEffect(() => setAll((before) => before.map(({ answer: _, ...one }) => one)), [model, engine]);
  useSignalEffect(
    (signal) => {
      const work = async () => {
        for (let next = nextOf(known.current); next && !signal.aborted; next = nextOf(known.current)) {
          const { id, origin, thumbnail } = next;
          const answer = await classifyPicture(signal, origin, { model, engine }).catch(
            (error): Answer => ({ state: "unreadable", code: "classifier-failed", detail: reasonOf(error) }),
          );
          if (signal.aborted) return;
          const small = thumbnail ?? (await thumbnailOf(signal, origin, answer).catch(swallow("a small picture", "")));
          change(id, { answer, thumbnail: small });
          // The next is looked for once this one is known to have its answer.
          known.current = known.current.map((one) => (one.id === id ? { ...one, answer } : one));
        }
      };
      if (waiting) work().catch(swallow("the pictures of the live page"));
    },
    [waiting, model, engine],
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

const nextOf = (all: readonly Shown[]) => all.findLast(({ answer }) => !answer);

const nameOf = (origin: Origin): string =>
  typeof origin === "string" ? new URL(origin).pathname.split("/").at(-1) || new URL(origin).host : origin.name;
