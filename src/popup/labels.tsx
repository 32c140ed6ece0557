import type { Summary } from "../content/summary";
import { shortLabel, wholeLabel } from "../words/label";
import { message } from "../words/message";
import { formatNumber } from "../words/number";

export function Labels({ summary: { labels } }: { summary: Summary }) {
  if (labels.length === 0) return null;
  const most = labels[0]?.count ?? 1;
  return (
    <section aria-label={message("popup_labels")}>
      <h2>
        {message("popup_labels")} <span class="count">{formatNumber(labels.length)}</span>
      </h2>
      <ul class="labels">
        {labels.map(({ label, count }) => (
          <li key={label} title={wholeLabel(label)}>
            <span class="name">{shortLabel(label)}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span class="number">{formatNumber(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
