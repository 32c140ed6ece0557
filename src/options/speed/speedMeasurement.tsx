import { Problem } from "../../ui/problem";
import { engineName } from "../../words/engineName";
import { message, plural } from "../../words/message";
import { isHere, type ModelRow } from "../models/useModels";
import { expectedMinutes } from "./expectedMinutes";
import { useSpeedMeasurement } from "./useSpeedMeasurement";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly reload: () => Promise<void>;
}

/** Starts and stops the measurement of every model on every engine, and shows its progress. */
export function SpeedMeasurement({ rows, reload }: Props) {
  const here = rows.filter(isHere);
  const { running, progress, problem, start, stop } = useSpeedMeasurement(here, reload);
  return (
    <div class="measure">
      <button type="button" onClick={running ? stop : start}>
        {message(running ? "options_stop" : "options_measure")}
      </button>
      <p class="soft" aria-live="polite">
        {progress
          ? message("options_measuring", progress.title, engineName(progress.engine), progress.done + 1, progress.total)
          : message(
              "two_sentences",
              plural("options_measure_what", here.length),
              plural("options_measure_time", expectedMinutes(here, rows)),
            )}
      </p>
      {progress && <progress value={progress.done} max={progress.total} aria-label={message("options_measured")} />}
      <p class="fine">{message("options_measure_open")}</p>
      <Problem text={problem} />
    </div>
  );
}
