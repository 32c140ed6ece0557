import type { Summary } from "../content/summary";
import { percent, shortLabel, wholeLabel } from "../words/label";
import { message } from "../words/message";
import { formatNumber } from "../words/number";

/** The pictures of which the model is not sure, each with what it may be. */
export function Ambiguous({ summary: { ambiguous, ambiguousCount } }: { summary: Summary }) {
  if (ambiguousCount === 0) return null;
  return (
    <section aria-label={message("popup_ambiguous_region")}>
      <h2 class="warn">
        {message("popup_ambiguous")} <span class="count">{formatNumber(ambiguousCount)}</span>
      </h2>
      <ul class="ambiguous">
        {ambiguous.map(({ address, candidates, count }) => (
          <li key={address}>
            <img src={address} alt="" loading="lazy" />
            <ul class="candidates">
              {candidates.map(({ index, label, probability }) => (
                <li key={index} title={wholeLabel(label)}>
                  <span class="name">{shortLabel(label)}</span>
                  <span class="bar" aria-hidden="true">
                    <span style={{ width: `${100 * probability}%` }} />
                  </span>
                  <span class="number">{percent(probability)}</span>
                </li>
              ))}
            </ul>
            {count > 1 && <span class="times">{message("popup_times", count)}</span>}
          </li>
        ))}
      </ul>
      {ambiguous.length < ambiguousCount && <p class="more">{message("popup_more")}</p>}
    </section>
  );
}
