import { Problem } from "../../ui/problem";
import { engineName } from "../../words/engineName";
import { message } from "../../words/message";
import type { ModelRow } from "../models/useModels";
import { useSpeedMeasurement } from "./useSpeedMeasurement";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly reload: () => Promise<void>;
}

/** Starts and stops the measurement of every model on every engine, and shows its progress. */
export function SpeedMeasurement({ rows, reload }: Props) {
  const { running, progress, problem, start, stop } = useSpeedMeasurement(rows, reload);
  return (
    <div class="measure">
      <button type="button" onClick={running ? stop : start}>
        {message(running ? "options_stop" : "options_measure")}
      </button>
      <p class="soft" aria-live="polite">
        {progress
          ? message("options_measuring", progress.title, engineName(progress.engine), progress.done + 1, progress.total)
          : message("options_measure_what")}
      </p>
      {progress && <progress value={progress.done} max={progress.total} aria-label={message("options_measured")} />}
      <Problem text={problem} />
    </div>
  );
}
