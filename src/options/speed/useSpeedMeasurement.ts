import { useState } from "preact/hooks";
import { keepMeasurement } from "../../models/keepMeasurement";
import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import { ClassifierLink } from "../../protocol/classifierLink";
import { useTask } from "../../ui/useTask";
import type { ModelRow } from "../models/useModels";

/** Deadline in ms for one model on one engine: plain JavaScript runs the largest at half a minute a picture. */
const MEASURE_MS = 30 * 60_000;

/** Progress of "Measure on this computer": the run in progress, and the number of runs. */
interface MeasurementProgress {
  readonly title: string;
  readonly engine: EngineId;
  readonly done: number;
  readonly total: number;
}

/** Runs models that are on this computer on every engine, and stores the time per picture. */
export function useSpeedMeasurement(here: readonly ModelRow[], reload: () => Promise<void>) {
  const task = useTask();
  const [progress, setProgress] = useState<MeasurementProgress>();

  const start = () =>
    task.run(async (signal) => {
      const link = new ClassifierLink(signal);
      const steps = here.flatMap(({ entry }) => ENGINE_IDS.map((engine) => ({ entry, engine })));
      try {
        for (const [done, { entry, engine }] of steps.entries()) {
          setProgress({ title: entry.title, engine, done, total: steps.length });
          await keepMeasurement(signal, entry, engine, () =>
            link.call((classifier) => classifier.measure(signal, entry.id, engine), MEASURE_MS),
          );
          await reload();
        }
      } finally {
        setProgress(undefined);
      }
    });

  return { ...task, progress, start };
}
