import { formatNumber } from "../../words/formatNumber";
import { message } from "../../words/message";
import { share } from "../../words/quantity";
import type { Scale } from "./scaleOver";

interface Props {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The axes of the plot, with their titles. */
export function Axes({ x, y, left, right, top, bottom }: Props) {
  return (
    <g class="axes">
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x.at(tick)} x2={x.at(tick)} y1={top} y2={bottom} />
          <text x={x.at(tick)} y={bottom + 18} text-anchor="middle">
            {formatNumber(tick, tick < 1 ? 1 : 0)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={left - 8} y={y.at(tick) + 4} text-anchor="end">
            {share(tick, 0)}
          </text>
        </g>
      ))}
      <text class="title" x={0} y={top - 14}>
        {message("options_plot_right")}
      </text>
      <text class="title" x={left} y={bottom + 40}>
        {message("options_plot_time")}
      </text>
    </g>
  );
}
