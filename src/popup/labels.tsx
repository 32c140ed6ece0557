import type { Summary } from "../content/summary";
import { shortLabel } from "../words/label";

export function Labels({ summary: { labels } }: { summary: Summary }) {
  if (labels.length === 0) return null;
  const most = labels[0]?.count ?? 1;
  return (
    <section aria-label="Labels">
      <h2>
        Labels <span class="count">{labels.length}</span>
      </h2>
      <ul class="labels">
        {labels.map(({ label, count }) => (
          <li key={label} title={label}>
            <span class="name">{shortLabel(label)}</span>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
