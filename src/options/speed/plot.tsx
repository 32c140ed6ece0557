import { fastest } from "../../models/speed";
import { message, plural } from "../../words/message";
import { megabytes, milliseconds, share } from "../../words/quantity";
import type { ModelRow } from "../models/useModels";
import { Axes } from "./axes";
import { placeNames } from "./placeNames";
import { scaleOver } from "./scaleOver";
import { useWidth } from "./useWidth";

const MAX_WIDTH = 860;
const HEIGHT = 360;
const FRAME = { left: 56, right: 16, top: 28, bottom: 60 };
/** Width below which names are shortened: those of a dozen models have no room beside their dots. */
const NARROW = 520;
/** Width of the column of models that were not timed yet, which have no place on the axis of time. */
const UNTIMED = 56;
/** By how much a name may reach above the frame, in px: not into the title of the axis. */
const LEAST_ABOVE = 4;
/** Radius of the dot of a 1 MB model, in px; a dot's area is proportional to the model's size. */
const RADIUS = 5;

interface Props {
  readonly rows: readonly ModelRow[];
  readonly used: ModelRow | undefined;
}

/**
 * Plots speed against accuracy, with the size as the dot's area: all models whose accuracy is known, and those that
 * were not timed here yet in a column of their own. The table above says the same in words.
 */
export function Plot({ rows, used }: Props) {
  const { element, width } = useWidth<HTMLElement>(MAX_WIDTH);
  const models = rows.flatMap((row) => {
    const { entry, speeds } = row;
    return entry.measured ? [{ row, entry, ms: fastest(speeds)?.milliseconds, right: entry.measured.top1 }] : [];
  });
  if (models.length < 2) return null;
  const timed = models.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
  const edge = Math.min(width, MAX_WIDTH) - FRAME.right;
  const end = timed.length < models.length ? edge - UNTIMED : edge;
  const x = scaleOver(timed, [FRAME.left, end], "log");
  const y = scaleOver(
    models.map(({ right }) => right),
    [HEIGHT - FRAME.bottom, FRAME.top],
    "linear",
  );
  const dots = placeNames(
    models.map(({ row, entry, ms, right }) => ({
      id: entry.id,
      name: row === used ? message("options_plot_used", nameOf(entry.title, width)) : nameOf(entry.title, width),
      used: row === used,
      x: ms === undefined ? edge - UNTIMED / 2 : x.at(ms),
      y: y.at(right),
      radius: RADIUS * Math.sqrt(entry.bytes / 1_048_576),
      title: message(
        "options_plot_dot",
        entry.title,
        ms === undefined ? message("options_not_measured") : milliseconds(ms),
        share(right),
        megabytes(entry.bytes),
      ),
    })),
    { left: FRAME.left, right: edge, top: FRAME.top - LEAST_ABOVE },
  );
  return (
    <figure ref={element} class="plot">
      <svg viewBox={`0 0 ${edge + FRAME.right} ${HEIGHT}`} role="img" aria-labelledby="plot-title">
        <title id="plot-title">{plural("options_plot", dots.length)}</title>
        <Axes x={x} y={y} left={FRAME.left} right={end} top={FRAME.top} bottom={HEIGHT - FRAME.bottom} />
        {end < edge && (
          <text x={edge} y={FRAME.top - 14} text-anchor="end">
            {message("options_not_measured")}
          </text>
        )}
        {dots.map(({ id, title, ...dot }) => (
          <g key={id} class={dot.used ? "model used" : "model"}>
            <circle cx={dot.x} cy={dot.y} r={dot.radius}>
              <title>{title}</title>
            </circle>
            <text x={dot.nameX} y={dot.nameY} text-anchor={dot.anchor}>
              {dot.name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="fine">{message("options_plot_caption")}</figcaption>
    </figure>
  );
}

/** What tells a model from the others of the plot. */
const nameOf = (title: string, width: number) =>
  width < NARROW ? title.replace(/^MobileNet /, "").replace(/ px$/, "") : title;
