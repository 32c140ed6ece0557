import { useRef, useState } from "preact/hooks";
import { swallow } from "../../debug";
import { categoryNamed, listCategories } from "../../examples/categories";
import { onExamplesChanged } from "../../examples/changed";
import type { Category } from "../../examples/taught";
import { askBackground } from "../../protocol/askBackground";
import { readSettings } from "../../settings/store";
import { Problem } from "../../ui/problem";
import { Select } from "../../ui/select";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";
import { message } from "../../words/message";
import { classifier } from "../engine/classifier";
import { NewCategory } from "./newCategory";

/** Deadline in ms for the network to look at a picture: a worker is started for it. */
const COLLECT_MS = 2 * 60_000;
/** Stands for a category that is not there yet; no other has an id like this. */
const NEW = "new";

interface Props {
  /** The picture as it is now, as much of it as is learnt from, as a `data:` address; undefined where it cannot be read. */
  readonly read: (signal: AbortSignal) => Promise<string | undefined>;
  /** Is there for whoever has no categories yet, too. */
  readonly always?: boolean;
}

/** Takes a picture for an example of one of the user's categories, or of a new one. */
export function Teaching({ read, always = false }: Props) {
  const categories = useCategories();
  const place = useRef<HTMLDivElement>(null);
  /** The picture whose category has no name yet. */
  const [unnamed, setUnnamed] = useState<string>();
  /** The name of the category that has the picture now. */
  const [taught, setTaught] = useState<string>();
  const { running, problem, run } = useTask();
  if (!categories || (categories.length === 0 && !always)) return null;
  const choose = (id: string) =>
    run(async (signal) => {
      setTaught(undefined);
      setUnnamed(undefined);
      if (!id) return;
      // At once: while a category is being named, a film goes on.
      const picture = await read(signal);
      signal.throwIfAborted();
      if (picture === undefined) throw new Failed("teach_unread");
      if (id === NEW) return setUnnamed(picture);
      await collect(signal, id, picture);
      setTaught(categories.find((category) => category.id === id)?.name);
    });
  const name = (text: string) =>
    run(async (signal) => {
      if (unnamed === undefined) return;
      const category = await categoryNamed(text);
      askBackground("renewTeachMenu").catch(swallow("the menu of categories"));
      await collect(signal, category.id, unnamed);
      // The form had the focus, and goes.
      place.current?.querySelector("select")?.focus();
      setUnnamed(undefined);
      setTaught(category.name);
    });
  return (
    <div class="teaching" ref={place}>
      <Select
        label={message("popup_teach")}
        labelClass="fine"
        value={unnamed === undefined ? "" : NEW}
        options={[
          ["", message("teach_move_where")],
          ...categories.map(({ id, name }) => [id, name] as const),
          [NEW, message("teach_new")],
        ]}
        onChoose={(id) => void choose(id)}
      />
      {unnamed !== undefined && <NewCategory onName={(text) => void name(text)} />}
      <p class="fine" role="status">
        {running && message("popup_teaching")}
        {taught !== undefined && message("popup_taught", taught)}
      </p>
      <Problem text={problem} />
    </div>
  );
}

/** The user's categories, also those that are made meanwhile; undefined until they are known. */
function useCategories(): readonly Category[] | undefined {
  const [categories, setCategories] = useState<readonly Category[]>();
  useSignalEffect((signal) => {
    const read = () =>
      listCategories().then((all) => signal.aborted || setCategories(all), swallow("the user's categories"));
    onExamplesChanged(signal, () => void read());
    void read();
  }, []);
  return categories;
}

async function collect(signal: AbortSignal, category: string, picture: string): Promise<void> {
  const { model, engine } = await readSettings();
  await classifier.call((remote) => remote.collect(signal, { category, picture, model, engine }), COLLECT_MS);
}
