import type { Summary } from "../content/summary";
import { message } from "../words/message";
import { formatNumber } from "../words/number";
import { explain, heading } from "../words/unreadable";

/** What has no label, and why: nothing is left out in silence. */
export function Unreadable({ summary: { unreadable, unrecognised } }: { summary: Summary }) {
  if (unreadable.length === 0 && unrecognised === 0) return null;
  return (
    <section aria-label={message("popup_without_label_region")}>
      <h2>{message("popup_without_label")}</h2>
      <ul class="reasons">
        {unrecognised > 0 && (
          <li title={message("popup_unrecognised_hint")}>
            <b>{formatNumber(unrecognised)}</b> {message("popup_unrecognised")}
          </li>
        )}
        {unreadable.map(({ code, detail, count }) => (
          <li key={code}>
            <details>
              <summary>
                <b>{formatNumber(count)}</b> {heading(code)}
              </summary>
              <p>{explain({ code, detail })}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
