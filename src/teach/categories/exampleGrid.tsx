import { useRef, useState } from "preact/hooks";
import { addExample, removeExample } from "../../examples/examples";
import type { Category, StoredExample } from "../../examples/taught";
import { Problem } from "../../ui/problem";
import { SelectForm } from "../../ui/selectForm";
import { useTask } from "../../ui/useTask";
import { message, plural } from "../../words/message";
import { followed } from "../adding/followed";
import { Picture } from "./picture";

/** Number of pictures that are shown before the user asks for all. */
const FEW = 24;

interface Props {
  /** The name of their category. */
  readonly name: string;
  readonly examples: readonly StoredExample[];
  /** Where they may be moved to. */
  readonly others: readonly Category[];
  /** The content of the example whose actions are shown. */
  readonly shown: string | undefined;
  readonly onShow: (content: string | undefined) => void;
}

/** The pictures of a category; a press on one shows what can be done with it. */
export function ExampleGrid({ name, examples, others, shown, onShow }: Props) {
  const [all, setAll] = useState(false);
  const { problem, run } = useTask();
  const some = all ? examples : examples.slice(0, FEW);
  const one = examples.find(({ content }) => content === shown);
  const list = useRef<HTMLUListElement>(null);
  /** What has the focus is about to disappear; keyboard users continue from the picture beside it. */
  const focusBeside = (content: string) => {
    const at = some.findIndex((example) => example.content === content);
    list.current?.querySelectorAll("button")[at > 0 ? at - 1 : at + 1]?.focus();
  };
  const move = (category: string) =>
    run(async (signal) => {
      if (!one) return;
      focusBeside(one.content);
      await addExample({ ...one, category });
      onShow(undefined);
      await followed(signal);
    });
  const remove = () =>
    run(async (signal) => {
      if (!one) return;
      focusBeside(one.content);
      await removeExample(one.content);
      onShow(undefined);
      await followed(signal);
    });
  if (examples.length === 0) return null;
  return (
    <>
      <ul ref={list} class="examples">
        {some.map(({ content, picture }, i) => (
          <li key={content}>
            <button
              type="button"
              aria-expanded={content === shown}
              aria-label={message("teach_picture", name, i + 1)}
              onClick={() => onShow(content === shown ? undefined : content)}
            >
              <Picture content={content} picture={picture} side={64} />
            </button>
          </li>
        ))}
      </ul>
      {some.length < examples.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {plural("teach_show_all", examples.length)}
        </button>
      )}
      {one && (
        <div class="actions">
          <Picture content={one.content} picture={one.picture} side={120} />
          {others.length > 0 && (
            <SelectForm
              label={message("teach_move")}
              labelClass="field"
              options={others.map(({ id, name }) => [id, name])}
              action={message("teach_move_now")}
              onSubmit={(category) => void move(category)}
            />
          )}
          <button type="button" onClick={() => void remove()}>
            {message("teach_remove_picture")}
          </button>
        </div>
      )}
      <Problem text={problem} />
    </>
  );
}
