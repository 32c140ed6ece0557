import { useContext } from "preact/hooks";
import type { Summary } from "../../../protocol/page/summary";
import type { Target } from "../../../protocol/page/target";
import { formatNumber } from "../../../words/formatNumber";
import { message } from "../../../words/message";
import { ShownPicture } from "../../shown/shownPicture";
import type { Reveal } from "../../shown/useReveal";
import { ChoosingContext } from "../../teaching/several/choosing";
import { countUnlabelled, type Unlabelled } from "./unlabelledOf";
import { Unrecognised } from "./unrecognised";

interface Props {
  readonly reasons: readonly Unlabelled[];
  readonly labels: Summary["labels"];
  readonly reveal: Reveal;
  /** Another number once what is known of the page has changed. */
  readonly revision: number;
}

/** The pictures without a label, counted by reason: none is left out silently. */
export function UnlabelledPictures({ reasons, labels, reveal, revision }: Props) {
  const choosing = useContext(ChoosingContext)?.on ?? false;
  if (reasons.length === 0) return null;
  return (
    <section aria-label={message("popup_without_label_region")}>
      <h2>
        {message("popup_without_label")} <span class="count">{formatNumber(countUnlabelled(reasons))}</span>
      </h2>
      <ul class="reasons">
        {reasons.map(({ key, count, title, sentences, target }) => (
          <li key={key}>
            <details open={choosing && key === "unrecognised"}>
              <summary>
                <b>{formatNumber(count)}</b> {title}
              </summary>
              {sentences.map(({ sentence, count: some }) => (
                <p key={sentence}>
                  {sentence} {some < count && <span class="times">{message("popup_times", some)}</span>}
                </p>
              ))}
              {target && <GoTo target={target} labels={labels} reveal={reveal} />}
              {choosing && key === "unrecognised" && <Unrecognised reveal={reveal} revision={revision} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GoToProps extends Pick<Props, "labels" | "reveal"> {
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
