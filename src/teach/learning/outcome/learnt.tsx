import { useEffect, useRef, useState } from "preact/hooks";
import type { Report } from "../../../examples/taught";
import { readStored } from "../../../models/storage";
import type { Settings } from "../../../settings/schema";
import { changeSettings } from "../../../settings/store";
import { Problem } from "../../../ui/problem";
import { saveFile } from "../../../ui/saveFile";
import { Switch } from "../../../ui/switch";
import { useSignalEffect } from "../../../ui/useSignalEffect";
import { useTask } from "../../../ui/useTask";
import { Failed } from "../../../words/failed";
import { message, plural } from "../../../words/message";
import { percent } from "../../../words/quantity";
import type { Taught } from "../../useExamples";
import { Changes } from "./changes";
import { Confused } from "./confused";
import { Curve } from "./curve";
import { Doubtful } from "./doubtful";
import { FewDiffer } from "./fewDiffer";
import { Matrix } from "./matrix";
import { SameInTwo } from "./sameInTwo";

/** The learnt model's file, in its folder. */
const FILE = "model.tflite";
const NAME = "my-categories.tflite";
/** Width of the bounds from which on they say little. */
const WIDE = 0.25;

interface Props {
  readonly taught: Taught;
  readonly report: Report;
  /** Whether it was learnt from the examples as they are. */
  readonly current: boolean;
  readonly settings: Settings;
}

/** What came of learning: how good it is, what is confused with what, and using it. */
export function Learnt({ taught, report, current, settings }: Props) {
  const { model, estimate } = report;
  const { problem, run } = useTask();
  const there = useIsThere(model, report);
  // The first is the one that most users want: whoever uses the categories alone has no other labels any more.
  const choices = [
    ...(report.both ? [{ id: report.both, toUse: "teach_use_both", inUse: "teach_in_use_both" } as const] : []),
    { id: model, toUse: report.both ? "teach_use_alone" : "teach_use", inUse: "teach_in_use" } as const,
  ];
  const first = current && choices.every(({ id }) => id !== settings.model) ? choices[0]?.id : undefined;
  const used = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState<string>();
  const use = (id: string) =>
    run(async () => {
      await changeSettings({ model: id });
      setChosen(id);
    });
  useEffect(() => {
    if (chosen !== settings.model) return;
    // Its button, which had the focus, is gone.
    used.current?.focus();
    setChosen(undefined);
  }, [chosen, settings.model]);
  const save = () =>
    run(async () => {
      const file = await readStored(model, FILE);
      if (!file) throw new Failed("model_gone_yours");
      saveFile(NAME, file);
    });
  return (
    <div class="learnt">
      <p class="estimate">
        {message("teach_estimate", percent(estimate.accuracy), percent(estimate.low), percent(estimate.high))}
        {estimate.high - estimate.low > WIDE && ` ${message("teach_wide")}`}
      </p>
      <FewDiffer report={report} />
      {report.before && (
        <Changes before={report.before} now={{ accuracy: estimate.accuracy, categories: report.categories }} />
      )}
      {report.since && <p class="soft">{plural("teach_since", report.since)}</p>}
      {!current && <p class="notice">{message("teach_changed")}</p>}
      {taught.onAnother && <p class="notice">{message("teach_on_another")}</p>}
      {there && (
        <p class="state">
          {choices.map(({ id, toUse, inUse }) =>
            settings.model === id ? (
              <span key={id} ref={used} class="success" tabIndex={-1}>
                {message(inUse)}
              </span>
            ) : (
              <button key={id} type="button" class={id === first ? "primary" : ""} onClick={() => void use(id)}>
                {message(toUse)}
              </button>
            ),
          )}
          <button type="button" onClick={() => void save()}>
            {message("teach_save")}
          </button>
        </p>
      )}
      <Switch
        label={message("teach_at_once")}
        on={settings.learnAtOnce}
        onChange={(learnAtOnce) => changeSettings({ learnAtOnce })}
      />
      {there === false && <p class="notice">{message("teach_removed")}</p>}
      <Problem text={problem} />
      {report.curve && <Curve curve={report.curve} />}
      <Confused report={report} examples={taught.examples} />
      {/* First what the user can do something about. */}
      <Doubtful report={report} taught={taught} />
      <SameInTwo report={report} taught={taught} />
      <Matrix report={report} examples={taught.examples} />
    </div>
  );
}

/** Whether the learnt model is still among the models; undefined until that is known. */
function useIsThere(model: string, report: Report): boolean | undefined {
  const [there, setThere] = useState<boolean>();
  useSignalEffect(
    (signal) => {
      const ask = () => void readStored(model, FILE).then((file) => signal.aborted || setThere(file !== undefined));
      ask();
      // It may have been removed on the options page meanwhile.
      addEventListener("focus", ask, { signal });
    },
    [model, report],
  );
  return there;
}
