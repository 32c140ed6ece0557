import { fastest } from "../../models/speed";
import { message, plural } from "../../words/message";
import { megabytes, milliseconds, share } from "../../words/quantity";
import type { ModelRow } from "../models/useModels";
import { placeDots } from "./placeDots";
import { type Scale, scaleOver } from "./scaleOver";

const WIDTH = 720;
const HEIGHT = 340;
const FRAME = { left: 52, right: 20, top: 16, bottom: 44 };
/** Radius of the dot of a 1 MB model, in px; a dot's area is proportional to the model's size. */
const RADIUS = 6;

/** Plots speed against accuracy, with the size as the dot's area. The table above says the same in words. */
export function Plot({ rows }: { rows: readonly ModelRow[] }) {
  const models = rows.flatMap(({ entry, speeds }) => {
    const best = fastest(speeds);
    return entry.measured && best ? [{ entry, x: best.milliseconds, y: entry.measured.top1 }] : [];
  });
  if (models.length < 2) return null;
  const x = scaleOver(
    models.map((m) => m.x),
    [FRAME.left, WIDTH - FRAME.right],
    "log",
  );
  const y = scaleOver(
    models.map((m) => m.y),
    [HEIGHT - FRAME.bottom, FRAME.top],
    "linear",
  );
  const dots = placeDots(
    models.map(({ entry, ...m }) => ({
      entry,
      x: x.at(m.x),
      y: y.at(m.y),
      radius: RADIUS * Math.sqrt(entry.bytes / 1_048_576),
      title: message("options_plot_dot", entry.title, milliseconds(m.x), share(m.y), megabytes(entry.bytes)),
    })),
    WIDTH - FRAME.right,
  );
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="plot-title">
        <title id="plot-title">{plural("options_plot", dots.length)}</title>
        <Axes x={x} y={y} />
        {dots.map(({ entry, title, ...dot }) => (
          <g key={entry.id}>
            <circle class="dot" cx={dot.x} cy={dot.y} r={dot.radius}>
              <title>{title}</title>
            </circle>
            <text class="name" x={dot.labelX} y={dot.labelY} text-anchor={dot.anchor}>
              {entry.title.split(", ")[0]}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="fine">{message("options_plot_caption")}</figcaption>
    </figure>
  );
}

function Axes({ x, y }: { x: Scale; y: Scale }) {
  return (
    <g class="axes">
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x.at(tick)} x2={x.at(tick)} y1={FRAME.top} y2={HEIGHT - FRAME.bottom} />
          <text x={x.at(tick)} y={HEIGHT - FRAME.bottom + 18} text-anchor="middle">
            {milliseconds(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={FRAME.left} x2={WIDTH - FRAME.right} y1={y.at(tick)} y2={y.at(tick)} />
          <text x={FRAME.left - 8} y={y.at(tick) + 4} text-anchor="end">
            {share(tick, 0)}
          </text>
        </g>
      ))}
    </g>
  );
}
