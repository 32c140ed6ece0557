import type { Summary } from "../content/summary";

export function Progress({ summary }: { summary: Summary | undefined }) {
  if (!summary) return <p class="empty">Looking for pictures…</p>;
  const { total, answered } = summary;
  if (total === 0) return <p class="empty">No pictures of 64 × 64 pixels or more on this page yet.</p>;
  const done = answered === total;
  return (
    <div class="progress" role="status">
      <span>{done ? `${pictures(total)} looked at` : `${answered} of ${pictures(total)}`}</span>
      {!done && <progress max={total} value={answered} aria-label="Pictures looked at" />}
    </div>
  );
}

const pictures = (count: number) => `${count} ${count === 1 ? "picture" : "pictures"}`;
