import { ENGINE_NAMES } from "../words/engine";
import { useMeasuring } from "./useMeasuring";
import type { ModelRow } from "./useModels";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly reload: () => Promise<void>;
}

export function Measure({ rows, reload }: Props) {
  const { running, progress, problem, start, stop } = useMeasuring(rows, reload);
  return (
    <div class="measure">
      <button type="button" onClick={running ? stop : start}>
        {running ? "Stop" : "Measure on this computer"}
      </button>
      <p class="soft" aria-live="polite">
        {progress
          ? `${progress.title} on ${ENGINE_NAMES[progress.engine]} (${progress.done + 1} of ${progress.total})…`
          : "Runs each model that is on this computer on each engine, after it has given its known answers."}
      </p>
      {progress && <progress value={progress.done} max={progress.total} aria-label="Measured" />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
