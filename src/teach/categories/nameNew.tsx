import { useLayoutEffect, useRef } from "preact/hooks";
import { swallow } from "../../debug";
import { namedSo, removeCategory, renameCategory } from "../../examples/categories";
import { addExamples } from "../../examples/examples";
import { askBackground } from "../../protocol/askBackground";
import { FieldForm } from "../../ui/fieldForm";
import { Problem } from "../../ui/problem";
import { useTask } from "../../ui/useTask";
import { message } from "../../words/message";
import type { Taught } from "../useExamples";
import { Picture } from "./picture";

interface Props {
  /** The id of the category. */
  readonly id: string;
  readonly taught: Taught;
}

/**
 * In a window of its own, which it closes: the name of a category that was made of a page's picture. Where there is a category
 * of that name, the picture goes there. Who closes the window finds both among the categories.
 */
export function NameNew({ id, taught: { categories, examples } }: Props) {
  const { problem, run } = useTask();
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current?.querySelector("input")?.focus(), []);
  const own = examples.filter(({ category }) => category === id);
  const end = async (name: string) => {
    await askBackground("sayNamed", id, name).catch(swallow("saying what was taught"));
    await askBackground("renewTeachMenu").catch(swallow("the menu of categories"));
    close();
  };
  const name = (text: string) =>
    run(async () => {
      const there = namedSo(text, categories);
      if (there && there.id !== id) {
        await addExamples(own.map((example) => ({ ...example, category: there.id })));
        await removeCategory(id);
        await end(there.name);
      } else {
        await end(await renameCategory(id, text));
      }
    });
  const cancel = () =>
    run(async () => {
      await removeCategory(id);
      await end("");
    });
  return (
    <main ref={place} class="name-new">
      <h1>{message("teach_name_new")}</h1>
      {own.slice(0, 1).map((example) => (
        <Picture key={example.content} {...example} side={120} />
      ))}
      <FieldForm
        type="text"
        label={message("teach_name")}
        placeholder={message("teach_new_example")}
        action={message("teach_rename_save")}
        primary
        onSubmit={(text) => void name(text)}
      />
      <button type="button" class="link" onClick={() => void cancel()}>
        {message("teach_name_cancel")}
      </button>
      <Problem text={problem} />
    </main>
  );
}
