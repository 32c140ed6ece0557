import type { Summary } from "../../protocol/page/summary";
import type { Target } from "../../protocol/page/target";
import { explain } from "../../words/explain";
import { formatNumber } from "../../words/formatNumber";
import { heading } from "../../words/heading";
import { message, plural } from "../../words/message";
import { ShownPicture } from "../shown/shownPicture";
import type { Reveal } from "../shown/useReveal";

interface Props {
  readonly summary: Summary;
  readonly reveal: Reveal;
}

/** The pictures without a label, counted by reason: none is left out silently. */
export function UnlabelledPictures({ summary: { unreadable, unrecognised, labels }, reveal }: Props) {
  if (unreadable.length === 0 && unrecognised === 0) return null;
  const all = unreadable.reduce((sum, { count }) => sum + count, unrecognised);
  const showOnPage = (target: Target) => (
    <>
      <button type="button" class="link" onClick={() => reveal.next(target)}>
        {message("popup_show_on_page")}
      </button>
      {reveal.shown && reveal.isShown(target) && <ShownPicture reveal={reveal} shown={reveal.shown} labels={labels} />}
    </>
  );
  return (
    <section aria-label={message("popup_without_label_region")}>
      <h2>
        {message("popup_without_label")} <span class="count">{formatNumber(all)}</span>
      </h2>
      <ul class="reasons">
        {unrecognised > 0 && (
          <li key="unrecognised">
            <details>
              <summary>
                <b>{formatNumber(unrecognised)}</b> {message("popup_unrecognised")}
              </summary>
              <p>{message("popup_unrecognised_hint")}</p>
              {showOnPage({ state: "unrecognised" })}
            </details>
          </li>
        )}
        {unreadable.map(({ code, count, particulars }) => (
          <li key={code}>
            <details>
              <summary>
                <b>{formatNumber(count)}</b> {heading(code)}
              </summary>
              {particulars.map(({ detail, count: some }) => {
                const sentence = explain({ code, detail });
                return (
                  <p key={sentence}>
                    {sentence} {some < count && <span class="times">{message("popup_times", some)}</span>}
                  </p>
                );
              })}
              <Rest count={particulars.reduce((rest, some) => rest - some.count, count)} />
              {showOnPage({ code })}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many pictures of a reason have particulars that are not listed. */
const Rest = ({ count }: { readonly count: number }) =>
  count > 0 ? <p>{plural("popup_other_particulars", count)}</p> : null;
