import { useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import type { Answer } from "../../protocol/answer";
import type { Choice } from "../../protocol/picture";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { reasonOf } from "../../words/reason";
import { allowSite, classifyPicture, type Origin, thumbnailOf } from "./classifyPicture";

/** Number of pictures that are shown; of more, the first go. */
const MAX_PICTURES = 200;

/** Number of characters that are shown of an address without a host. */
const MAX_NAME = 100;

export interface Shown {
  readonly id: number;
  /** Of a file its name, with a number where another has the same: no two pictures have the same. */
  readonly address: string;
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
      for (const origin of origins) {
        const id = ids.current++;
        setAll((before) => withOne(before, id, origin));
      }
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

/** Puts a picture before the others, in place of the same address. */
function withOne(before: readonly Shown[], id: number, origin: Origin): readonly Shown[] {
  if (typeof origin === "string") {
    const others = before.filter(({ address }) => address !== origin);
    return [{ id, address: origin, name: nameOf(origin), origin }, ...others].slice(0, MAX_PICTURES);
  }
  const { name } = origin;
  let address = name;
  for (let i = 2; before.some((one) => one.address === address); i++) address = `${name} (${i})`;
  return [{ id, address, name: address, origin }, ...before].slice(0, MAX_PICTURES);
}

/** The last part of an address's path; of one that holds the picture itself, what kind that is. */
function nameOf(address: string): string {
  const { protocol, host, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return address.slice(0, MAX_NAME).split(/[;,]/, 1)[0] ?? "";
  return pathname.split("/").at(-1) || host;
}
