import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { familyOf, labelOf } from "../../protocol/page/pictureReport";
import type { Summary } from "../../protocol/page/summary";
import { guesses } from "../../verdict/families/guesses";
import { shortLabel } from "../../words/label";
import { familyWord } from "../../words/labels/familyWord";
import { message } from "../../words/message";
import type { Frames } from "../page/usePage";
import { Thumbnail } from "../results/thumbnail";
import { Naming } from "./naming";
import { usePointed } from "./usePointed";
import type { Reveal } from "./useReveal";

interface Props {
  readonly frames: Frames;
  readonly labels: Summary["labels"];
  readonly reveal: Reveal;
}

/**
 * The picture that the user points at while a key opens the popup, first of all: what is said of it, and what it may be
 * instead, each a press away. Nothing where a click opened the popup, since the pointer has left the page then.
 */
export function Pointed({ frames, labels, reveal }: Props) {
  const { picture, frame } = usePointed(frames) ?? {};
  const [named, setNamed] = useState<string>();
  /** Undefined until the form was opened. */
  const [correcting, setCorrecting] = useState<boolean>();
  const choicesList = useRef<HTMLUListElement>(null);
  // The form had the focus, and is gone.
  useLayoutEffect(() => {
    if (correcting === false) choicesList.current?.querySelector("button")?.focus();
  }, [correcting]);
  const answer = picture?.answer;
  if (!picture || !answer || answer.state === "unreadable") return null;
  const now = { ...picture, named: (named ?? picture.named) || undefined };
  const family = familyOf(now);
  const said = family ?? labelOf(now);
  const names = guesses(answer).map(({ label }) => label);
  const choices = said === undefined || names.includes(said) ? names : [said, ...names];
  const name = async (_: unknown, label: string) => {
    if (correcting) setCorrecting(false);
    // The button that takes a label back goes with it.
    else if (!label) choicesList.current?.querySelector("button")?.focus();
    setNamed(label);
    await reveal.name(picture, label, frame);
  };
  return (
    <section class="pointed" aria-label={message("popup_pointed")}>
      <h2>{message("popup_pointed")}</h2>
      <div class="shown">
        <Thumbnail address={picture.address} />
        <div>
          {!correcting && (
            <ul ref={choicesList} class="likely">
              {choices.map((label) => (
                <li key={label}>
                  <button
                    type="button"
                    class="chip"
                    aria-pressed={label === said}
                    onClick={() => label !== said && void name(picture, label)}
                  >
                    {label === family ? familyWord(label) : shortLabel(label)}
                  </button>
                </li>
              ))}
              <li>
                <button type="button" class="chip" onClick={() => setCorrecting(true)}>
                  {message("popup_something_else")}
                </button>
              </li>
            </ul>
          )}
          <Naming
            reveal={{ name, stopCorrecting: () => setCorrecting(false) }}
            picture={now}
            correcting={correcting === true}
            labels={labels}
          />
        </div>
      </div>
    </section>
  );
}
