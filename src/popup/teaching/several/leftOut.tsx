import { plural } from "../../../words/message";

/** Why pictures were not taught, and how many for each reason. */
export function LeftOut({ reasons }: { reasons: ReadonlyMap<string, number> }) {
  if (reasons.size === 0) return null;
  return (
    <ul class="problem" role="alert">
      {[...reasons].map(([why, count]) => (
        <li key={why}>{plural("popup_left_out", count, why)}</li>
      ))}
    </ul>
  );
}
