import { useRef, useState } from "preact/hooks";
import { addCategory } from "../../examples/categories";
import { NONE_ID, noneOfThese } from "../../examples/noneOfThese";
import { FieldForm } from "../../ui/fieldForm";
import { Problem } from "../../ui/problem";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { useTask } from "../../ui/useTask";
import { message } from "../../words/message";
import type { Add } from "../adding/useAdding";
import type { Taught } from "../useExamples";
import { CategoryCard } from "./categoryCard";

interface Props {
  readonly taught: Taught;
  readonly onAdd: Add;
}

/** The user's categories, each with its pictures, and a form for a new one. */
export function CategoryList({ taught: { categories, examples }, onAdd }: Props) {
  const { problem, run } = useTask();
  const [shown, setShown] = useState<string>();
  /** The category that was used last: it gets what is pasted. */
  const used = useRef<string>(undefined);
  const latest = useRef({ categories, onAdd });
  const has = (id: string | undefined, some = categories) => some.some((one) => one.id === id);
  // One that was added just now is not among them yet, and is not gone for that.
  if (has(used.current, latest.current.categories) && !has(used.current)) used.current = undefined;
  latest.current = { categories, onAdd };
  useSignalEffect((signal) => {
    const paste = (event: ClipboardEvent) => {
      const { files: given = [], types = [] } = event.clipboardData ?? {};
      const files = [...given];
      // A field takes text alone: a picture is not meant for it, though it has the focus right after a category was named.
      const forField = event.target instanceof HTMLInputElement && types.includes("text/plain");
      if (files.length === 0 || forField) return;
      event.preventDefault();
      const { categories, onAdd } = latest.current;
      onAdd(used.current ?? categories.at(-1)?.id, async () => [{ folder: undefined, files }]);
    };
    document.addEventListener("paste", paste, { signal });
  }, []);
  const use = (id: string) => {
    used.current = id;
  };
  const add = (name: string, clear: () => void) =>
    run(async () => {
      use((await addCategory(name)).id);
      clear();
    });
  // Also where there is no category any more, as long as there are such pictures.
  const some = categories.length > 0 || examples.some(({ category }) => category === NONE_ID);
  const places = some ? [...categories, noneOfThese()] : [];
  return (
    <section aria-label={message("teach_title")} class="categories">
      {categories.length === 0 && <p class="soft">{message("teach_none_yet")}</p>}
      {places.map((category) => (
        <CategoryCard
          key={category.id}
          category={category}
          others={places.filter((other) => other !== category)}
          examples={examples.filter((example) => example.category === category.id)}
          shown={shown}
          onShow={setShown}
          onUse={() => use(category.id)}
          onAdd={(read) => onAdd(category.id, read)}
        />
      ))}
      <div class="new">
        <FieldForm
          type="text"
          label={message("teach_new")}
          placeholder={message("teach_new_example")}
          action={message("teach_new_add")}
          onSubmit={(name, clear) => void add(name, clear)}
        />
        <Problem text={problem} />
      </div>
    </section>
  );
}
