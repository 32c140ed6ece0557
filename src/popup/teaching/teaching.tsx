import { useRef, useState } from "preact/hooks";
import { findCategory } from "../../examples/findCategory";
import { Problem } from "../../ui/problem";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";
import { message } from "../../words/message";
import { ChooseCategory } from "./chooseCategory";
import { categoryToTeach, collect } from "./collect";
import { useCategories } from "./useCategories";

interface Props {
  /** The picture as it is now, as much of it as is learnt from, as a `data:` address; undefined where it cannot be read. */
  readonly read: (signal: AbortSignal) => Promise<string | undefined>;
}

/** Takes a picture for an example of one of the user's categories, or of a new one. */
export function Teaching({ read }: Props) {
  const categories = useCategories();
  const place = useRef<HTMLDivElement>(null);
  /** The picture whose category has no name yet. */
  const [unnamed, setUnnamed] = useState<string>();
  /** The name of the category that has the picture now. */
  const [taught, setTaught] = useState<string>();
  const { running, problem, run } = useTask();
  if (!categories) return null;
  const begin = () => {
    setTaught(undefined);
    setUnnamed(undefined);
  };
  const readNow = async (signal: AbortSignal) => {
    const picture = await read(signal);
    signal.throwIfAborted();
    if (picture === undefined) throw new Failed("teach_unread");
    return picture;
  };
  const teach = (id: string) =>
    run(async (signal) => {
      begin();
      await collect(signal, id, await readNow(signal));
      setTaught(findCategory(id, categories)?.name);
    });
  const nameNew = (wanted: boolean) =>
    run(async (signal) => {
      begin();
      if (!wanted) return;
      // At once: while a category is being named, a film goes on.
      setUnnamed(await readNow(signal));
    });
  const name = (text: string) =>
    run(async (signal) => {
      if (unnamed === undefined) return;
      const category = await categoryToTeach(text);
      await collect(signal, category, unnamed);
      // The form had the focus, and goes.
      place.current?.querySelector<HTMLElement>(".new-category")?.focus();
      setUnnamed(undefined);
      setTaught(category.name);
    });
  return (
    <div class="teaching" ref={place}>
      <ChooseCategory
        categories={categories}
        label={message("popup_teach")}
        naming={unnamed !== undefined}
        onChoose={(id) => void teach(id)}
        onNaming={(wanted) => void nameNew(wanted)}
        onName={(text) => void name(text)}
      />
      <p class="fine" role="status">
        {running && message("popup_teaching")}
        {taught !== undefined && message("popup_taught", taught)}
      </p>
      <Problem text={problem} />
    </div>
  );
}
