import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { removeCategory, renameCategory } from "../../examples/categories";
import { NONE_ID } from "../../examples/noneOfThese";
import type { Category, StoredExample } from "../../examples/taught";
import { MIN_EXAMPLES } from "../../learn/checkExamples";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { useTask } from "../../ui/useTask";
import { message, plural } from "../../words/message";
import { type Group, readDropped } from "../adding/groups";
import { ExampleGrid } from "./exampleGrid";
import { Renaming } from "./renaming";

interface Props {
  readonly category: Category;
  readonly others: readonly Category[];
  readonly examples: readonly StoredExample[];
  /** The content of the example whose actions are shown. */
  readonly shown: string | undefined;
  readonly onShow: (content: string | undefined) => void;
  /** Called when the user does something with it. */
  readonly onUse: () => void;
  readonly onAdd: (read: (signal: AbortSignal) => Promise<readonly Group[]>) => void;
}

/** A category, or none of these: its name, its pictures, and what can be done with them. */
export function CategoryCard({ category, others, examples, onUse, onAdd, ...shown }: Props) {
  const { id, name } = category;
  const own = id !== NONE_ID;
  const { problem, run } = useTask();
  const [renaming, setRenaming] = useState(false);
  const [over, setOver] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(renaming);
  // The form had the focus, and is gone.
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) renameButton.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const rename = (to: string) =>
    run(async () => {
      await renameCategory(id, to);
      setRenaming(false);
    });
  const remove = () =>
    run(async () => {
      if (examples.length > 0 && !confirm(plural("teach_remove_category", examples.length, name))) return;
      document.querySelector<HTMLElement>("section > .new input")?.focus();
      await removeCategory(id);
    });
  return (
    <article
      class={over ? "category over" : "category"}
      aria-label={name}
      onPointerDown={onUse}
      onFocusIn={onUse}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { dataTransfer } = event;
        if (dataTransfer) onAdd((signal) => readDropped(signal, dataTransfer));
      }}
    >
      <header>
        {renaming ? (
          <Renaming name={name} onName={(to) => void rename(to)} onCancel={() => setRenaming(false)} />
        ) : (
          <h2>{name}</h2>
        )}
        <p class="fine">
          {plural("teach_pictures", examples.length)}
          {own && examples.length < MIN_EXAMPLES && ` ${message("teach_needed", MIN_EXAMPLES)}`}
        </p>
        <div class="buttons">
          <FilePicker
            action={message("teach_add_pictures")}
            accept="image/*"
            multiple
            onFiles={(files) => onAdd(async () => [{ folder: undefined, files }])}
          />
          {own && !renaming && (
            <button
              ref={renameButton}
              type="button"
              aria-label={message("teach_rename_of", name)}
              onClick={() => setRenaming(true)}
            >
              {message("teach_rename")}
            </button>
          )}
          {own && (
            <button type="button" aria-label={message("teach_remove_of", name)} onClick={() => void remove()}>
              {message("options_remove")}
            </button>
          )}
        </div>
      </header>
      {!own && <p class="fine">{message("teach_none_what")}</p>}
      <Problem text={problem} />
      <ExampleGrid name={name} examples={examples} others={others} {...shown} />
    </article>
  );
}
