import { useRef, useState } from "preact/hooks";
import { findCategory } from "../../../examples/findCategory";
import type { CategoryRef } from "../../../examples/taught";
import { Problem } from "../../../ui/problem";
import { useSignalEffect } from "../../../ui/useSignalEffect";
import { useTask } from "../../../ui/useTask";
import { message, plural } from "../../../words/message";
import type { Frames } from "../../page/usePage";
import { ChooseCategory } from "../chooseCategory";
import { categoryToTeach } from "../collect";
import { useCategories } from "../useCategories";
import type { Choosing } from "./choosing";
import { LeftOut } from "./leftOut";
import { type TaughtAll, teachAll } from "./teachAll";
import { useChosenPictures } from "./useChosenPictures";

/** The button that begins choosing. */
const BEGINNING = ".choose";

interface Props {
  readonly frames: Frames;
  /** Another number once what is known of the page has changed. */
  readonly revision: number;
  readonly choosing: Choosing;
}

/** Below the results while the user chooses rows: how many pictures are chosen, and which category they go to. */
export function TeachChosen({ frames, revision, choosing }: Props) {
  const categories = useCategories();
  const pictures = useChosenPictures(frames, choosing.targets, revision);
  const [naming, setNaming] = useState(false);
  const [done, setDone] = useState(0);
  const [came, setCame] = useState<TaughtAll & { readonly name: string }>();
  const { running, problem, run, stop } = useTask();
  const place = useRef<HTMLElement>(null);
  const chosen = pictures?.length ?? 0;
  const end = () => {
    // What has the focus here goes.
    if (place.current?.contains(document.activeElement)) document.querySelector<HTMLElement>(BEGINNING)?.focus();
    choosing.end();
  };
  const latest = useRef(end);
  latest.current = end;
  useSignalEffect((signal) => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // The popup stays.
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", leave, { signal });
  }, []);
  const teach = (of: () => Promise<{ readonly category: CategoryRef; readonly name: string } | undefined>) =>
    run(async (signal) => {
      // The list or the form had the focus, and goes; this button stays.
      place.current?.querySelector("button")?.focus();
      setCame(undefined);
      setDone(0);
      const to = await of();
      if (!to || !pictures) return;
      const { taught, leftOut } = await teachAll(signal, pictures, to.category, setDone);
      setNaming(false);
      setCame({ taught, leftOut, name: to.name });
      choosing.clear();
    });
  const status = running
    ? message("popup_teaching_some", done, chosen)
    : chosen > 0
      ? plural("popup_chosen", chosen)
      : came
        ? plural("popup_taught_some", came.taught, came.name)
        : message("popup_choose_hint");
  return (
    <section ref={place} class="choosing" aria-label={message("popup_choosing")}>
      <p class="aligned">
        <span role="status">{status}</span>
        <button type="button" class="small" onClick={running ? stop : end}>
          {message(running ? "popup_stop" : "popup_choose_end")}
        </button>
      </p>
      {chosen > 0 && !running && categories && (
        <div class="teaching">
          <ChooseCategory
            categories={categories}
            label={message(chosen > 1 ? "popup_teach_some" : "popup_teach")}
            naming={naming}
            onChoose={(id) => {
              setNaming(false);
              void teach(async () => {
                const category = findCategory(id, categories);
                return category && { category: category.id, name: category.name };
              });
            }}
            onNaming={setNaming}
            onName={(name) =>
              void teach(async () => {
                const category = await categoryToTeach(name);
                return { category, name: category.name };
              })
            }
          />
        </div>
      )}
      {came && chosen === 0 && <LeftOut reasons={came.leftOut} />}
      <Problem text={problem} />
    </section>
  );
}
