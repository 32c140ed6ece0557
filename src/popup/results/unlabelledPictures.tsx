import type { Summary } from "../../protocol/page/summary";
import type { Target } from "../../protocol/page/target";
import { formatNumber } from "../../words/formatNumber";
import { message } from "../../words/message";
import { ShownPicture } from "../shown/shownPicture";
import type { Reveal } from "../shown/useReveal";
import { countUnlabelled, type Unlabelled } from "./unlabelledOf";

interface Props {
  readonly reasons: readonly Unlabelled[];
  readonly labels: Summary["labels"];
  readonly reveal: Reveal;
}

/** The pictures without a label, counted by reason: none is left out silently. */
export function UnlabelledPictures({ reasons, labels, reveal }: Props) {
  if (reasons.length === 0) return null;
  return (
    <section aria-label={message("popup_without_label_region")}>
      <h2>
        {message("popup_without_label")} <span class="count">{formatNumber(countUnlabelled(reasons))}</span>
      </h2>
      <ul class="reasons">
        {reasons.map(({ key, count, title, sentences, target }) => (
          <li key={key}>
            <details>
              <summary>
                <b>{formatNumber(count)}</b> {title}
              </summary>
              {sentences.map(({ sentence, count: some }) => (
                <p key={sentence}>
                  {sentence} {some < count && <span class="times">{message("popup_times", some)}</span>}
                </p>
              ))}
              {target && <GoTo target={target} labels={labels} reveal={reveal} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GoToProps extends Omit<Props, "reasons"> {
  readonly target: Target;
}

function GoTo({ target, labels, reveal }: GoToProps) {
  const shown = reveal.isShown(target) ? reveal.shown : undefined;
  return (
    <>
      <p class="actions">
        <button type="button" class="link" aria-expanded={shown !== undefined} onClick={() => reveal.open(target)}>
          {message("popup_show_on_page")}
        </button>
        <button type="button" class="link wrong" onClick={() => reveal.correct(target)}>
          {message("popup_name_it")}
        </button>
      </p>
      {shown && <ShownPicture reveal={reveal} shown={shown} labels={labels} />}
    </>
  );
}
