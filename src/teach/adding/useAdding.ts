import { useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import { listCategories } from "../../examples/categories";
import type { CategoryRef } from "../../examples/taught";
import { baseOf } from "../../models/catalogue";
import type { ModelEntry } from "../../models/entry";
import { ClassifierLink } from "../../protocol/classifierLink";
import { MAX_FILE_BYTES } from "../../protocol/request/limits";
import type { Settings } from "../../settings/schema";
import { type Task, useTask } from "../../ui/useTask";
import { message, say } from "../../words/message";
import { megabytes } from "../../words/quantity";
import { reasonOf } from "../../words/reason";
import { embedAll } from "./embedAll";
import { followed } from "./followed";
import type { Group } from "./groups";
import { keepSeen, type Wanted } from "./keepSeen";
import { planAdding } from "./planAdding";

/** Deadline in ms for finding the files of what was dropped. */
const READ_MS = 60_000;
/** Number of sentences that are shown: of more, the last. */
const MAX_SAID = 50;

/** Adds pictures to a category, or by the folders that they are in where none is named. */
export type Add = (category: string | undefined, read: (signal: AbortSignal) => Promise<readonly Group[]>) => void;

export interface AddingState extends Omit<Task, "run"> {
  readonly add: Add;
  /** Number of pictures that were looked at, of all that are being added. */
  readonly done: number;
  readonly all: number;
  /** Why some of the pictures were not added, a sentence each. */
  readonly leftOut: readonly string[];
}

/** Pictures that wait for their turn. */
interface Job {
  readonly category: string | undefined;
  readonly groups: Promise<readonly Group[]>;
}

/** Adds pictures: those that were given meanwhile after those that are being added. */
export function useAdding(chosen: ModelEntry | undefined, settings: Settings): AddingState {
  const { run, ...task } = useTask();
  const [{ done, all }, setProgress] = useState({ done: 0, all: 0 });
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const latest = useRef({ chosen, settings });
  latest.current = { chosen, settings };
  const waiting = useRef<Job[]>([]);
  const busy = useRef(false);
  const tell = (sentence: string) =>
    setLeftOut((before) => (before.includes(sentence) ? before : [...before, sentence].slice(-MAX_SAID)));

  const addAll = async (signal: AbortSignal, wanted: readonly Wanted[]) => {
    setProgress({ done: 0, all: wanted.length });
    const { model, engine } = latest.current.settings;
    const base = latest.current.chosen ?? (await baseOf(model));
    const small = wanted.filter(({ picture: { name, size } }) => {
      if (size <= MAX_FILE_BYTES) return true;
      tell(message("teach_too_large", name, megabytes(MAX_FILE_BYTES)));
      return false;
    });
    const link = new ClassifierLink(signal);
    const refused = new Set<CategoryRef>();
    for await (const some of embedAll(signal, link, base, small, { engine, small: true })) {
      for (const sentence of await keepSeen(base, some, refused)) tell(sentence);
      if (small.every(({ category }) => refused.has(category))) return;
      setProgress(({ done, all }) => ({ done: done + some.length, all }));
    }
  };

  const work = async (signal: AbortSignal) => {
    busy.current = true;
    signal.addEventListener("abort", () => {
      // Whoever comes after the end of this has pictures of their own.
      if (busy.current) waiting.current = [];
    });
    for (let job = waiting.current.shift(); job; job = waiting.current.shift()) {
      try {
        const { wanted, leftOut } = planAdding(await job.groups, job.category, await listCategories());
        leftOut.forEach(tell);
        await addAll(signal, wanted);
      } catch (error) {
        // The others are still worth having.
        if (!signal.aborted) tell(say(reasonOf(error)));
      }
    }
    busy.current = false;
    await followed(signal);
  };

  const add: Add = (category, read) => {
    // At once: what was dropped can be read only while the event is handled.
    const groups = read(AbortSignal.timeout(READ_MS));
    groups.catch(swallow("reading what was given"));
    waiting.current.push({ category, groups });
    if (busy.current) return;
    setLeftOut([]);
    void run(work);
  };
  return { ...task, add, done, all, leftOut };
}
