import { useLayoutEffect, useRef } from "preact/hooks";
import { familyOf, labelOf, type PictureReport } from "../../protocol/page/pictureReport";
import type { Summary } from "../../protocol/page/summary";
import { guesses } from "../../verdict/families/guesses";
import { shortLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";
import { message } from "../../words/message";
import { usePassingWords } from "./passingWords";
import type { Reveal } from "./useReveal";

/** Number of families that are offered: the others say less and less. */
const MAX_KINDS = 2;

interface Props {
  readonly reveal: Pick<Reveal, "name" | "stopCorrecting">;
  readonly picture: PictureReport;
  readonly correcting: boolean;
  readonly labels: Summary["labels"];
}

/** Lets the user say what a picture shows, after "Wrong?", or take that back. */
export function Naming({ reveal, picture, correcting, labels }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { answer, named } = picture;
  const verdict = answer?.state === "unreadable" ? undefined : answer;
  const top5 = verdict ? guesses(verdict).map(({ label }) => label) : [];
  // The most particular of the kinds that the picture may be, after what is said of it already.
  const kinds = (verdict?.kinds ?? []).filter((kind) => kind !== familyOf(picture)).slice(0, MAX_KINDS);
  const families = [...kinds, ...labels.flatMap(({ label, family }) => (family ? label : []))].map(familyWord);
  const ofPage = labels.flatMap(({ label, family }) => (family ? [] : label));
  const known = [...new Set([...top5, ...ofPage, ...families])];
  // What has the focus is about to disappear; keyboard users continue from the row that it belongs to.
  const focusRow = (what: string) => place.current?.closest("li")?.querySelector<HTMLElement>(what)?.focus();
  const name = (label: string) => {
    focusRow("button, summary");
    void reveal.name(picture, label);
  };
  const keep = (word: string) => {
    const same = (label: string) => [label, shortLabel(label)].some((written) => sameWord(written, word));
    // Where a class has that name, the class is meant, so that both are counted together.
    name(known.find(same) ?? word);
  };
  const cancel = () => {
    focusRow(".wrong");
    reveal.stopCorrecting();
  };
  return (
    <div ref={place}>
      {correcting && (
        <Form
          likely={[...new Set([...top5, ...kinds.map(familyWord)])].filter((label) => label !== labelOf(picture))}
          known={known}
          keep={keep}
          cancel={cancel}
        />
      )}
      {named !== undefined && !correcting && (
        <p class="actions">
          <button type="button" class="link" onClick={() => name("")}>
            {message("popup_take_back")}
          </button>
        </p>
      )}
    </div>
  );
}

interface FormProps {
  readonly likely: readonly string[];
  readonly known: readonly string[];
  readonly keep: (word: string) => void;
  readonly cancel: () => void;
}

function Form({ likely, known, keep, cancel }: FormProps) {
  const input = useRef<HTMLInputElement>(null);
  const passing = usePassingWords();
  useLayoutEffect(() => {
    input.current?.focus();
    // With its buttons, which come after what has the focus.
    input.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      class="naming"
      onSubmit={(event) => {
        event.preventDefault();
        const word = input.current?.value.trim();
        if (word) keep(word);
      }}
    >
      <label for="word">{message("popup_what_is_it")}</label>
      <ul class="likely">
        {likely.map((label) => (
          <li key={label}>
            <button type="button" class="chip" onClick={() => keep(label)}>
              {shortLabel(label)}
            </button>
          </li>
        ))}
      </ul>
      <input id="word" type="text" ref={input} list="known" required maxLength={100} autocomplete="off" />
      <datalist id="known">
        {known.map((label) => (
          <option key={label} value={shortLabel(label)} />
        ))}
      </datalist>
      <p class="actions">
        <button type="submit" class="small primary">
          {message("popup_save_word")}
        </button>
        <button type="button" class="small" onClick={cancel}>
          {message("popup_cancel")}
        </button>
      </p>
      <p class="fine">{message(passing ?? "popup_kept_here")}</p>
    </form>
  );
}

const sameWord = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "accent" }) === 0;
