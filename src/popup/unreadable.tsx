import type { Summary } from "../content/summary";
import { explain, heading } from "../words/unreadable";

/** What has no label, and why: nothing is left out in silence. */
export function Unreadable({ summary: { unreadable, unrecognised } }: { summary: Summary }) {
  if (unreadable.length === 0 && unrecognised === 0) return null;
  return (
    <section aria-label="Pictures without a label">
      <h2>Without a label</h2>
      <ul class="reasons">
        {unrecognised > 0 && (
          <li title="They show nothing that this model has learnt.">
            <b>{unrecognised}</b> not recognised
          </li>
        )}
        {unreadable.map(({ code, detail, count }) => (
          <li key={code}>
            <details>
              <summary>
                <b>{count}</b> {heading(code)}
              </summary>
              <p>{explain({ code, detail })}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
