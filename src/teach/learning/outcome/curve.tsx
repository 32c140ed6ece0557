import type { LearningCurve } from "../../../learn/validate/learningCurve";
import { formatNumber } from "../../../words/formatNumber";
import { message } from "../../../words/message";
import { percent } from "../../../words/quantity";

/** Size of the drawing, and room inside of it for the numbers, in its own units. */
const [WIDTH, HEIGHT] = [360, 160];
const ROOM = { left: 34, right: 28, top: 26, bottom: 24 };
/** The axis begins at a whole tenth, since the differences are what matters. */
const TENTHS = 10;

const SENTENCES = {
  helps: "teach_curve_helps",
  hardly: "teach_curve_hardly",
  unclear: "teach_curve_unclear",
} as const;

/** How good the model is by the number of pictures that it has learnt from, and whether more are worth their while. */
export function Curve({ curve: { points, more } }: { curve: LearningCurve }) {
  const most = Math.max(...points.map(({ count }) => count));
  const least = Math.floor(Math.min(...points.map(({ accuracy }) => accuracy)) * TENTHS - 0.5) / TENTHS;
  const from = Math.min(0.9, Math.max(0, least));
  const x = (count: number) => ROOM.left + (count / most) * (WIDTH - ROOM.left - ROOM.right);
  const y = (accuracy: number) =>
    HEIGHT - ROOM.bottom - ((accuracy - from) / (1 - from)) * (HEIGHT - ROOM.top - ROOM.bottom);
  return (
    <section class="curve" aria-labelledby="curve">
      <h3 id="curve">{message("teach_curve")}</h3>
      {/* The table says the same to screen readers. */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="axis" d={`M${ROOM.left} ${HEIGHT - ROOM.bottom}H${WIDTH - ROOM.right}`} />
        <text class="count" x={ROOM.left / 2} y={HEIGHT - ROOM.bottom + 4}>
          {percent(from)}
        </text>
        <polyline class="way" points={points.map(({ count, accuracy }) => `${x(count)},${y(accuracy)}`).join(" ")} />
        {points.map(({ count, accuracy }) => (
          <g key={count}>
            <circle cx={x(count)} cy={y(accuracy)} r="4" />
            <text x={x(count)} y={y(accuracy) - 10}>
              {percent(accuracy)}
            </text>
            <text class="count" x={x(count)} y={HEIGHT - 6}>
              {formatNumber(count)}
            </text>
          </g>
        ))}
      </svg>
      <p class="fine" aria-hidden="true">
        {message("teach_curve_axis")}
      </p>
      <table class="unseen">
        <thead>
          <tr>
            <th scope="col">{message("teach_curve_pictures")}</th>
            <th scope="col">{message("teach_curve_right")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ count, accuracy }) => (
            <tr key={count}>
              <th scope="row">{formatNumber(count)}</th>
              <td>{percent(accuracy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{message(SENTENCES[more])}</p>
    </section>
  );
}
