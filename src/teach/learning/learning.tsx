import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { NONE_ID } from "../../examples/noneOfThese";
import { MIN_EXAMPLES } from "../../learn/checkExamples";
import { askBackground } from "../../protocol/askBackground";
import type { Settings } from "../../settings/schema";
import { Problem } from "../../ui/problem";
import { Select } from "../../ui/select";
import { useTask } from "../../ui/useTask";
import { message } from "../../words/message";
import { share } from "../../words/quantity";
import type { Taught } from "../useExamples";
import { learnModel, type Progress } from "./learnModel";
import { oneAtATime } from "./oneAtATime";
import { Learnt } from "./outcome/learnt";
import type { Bases } from "./useBases";
import { useElsewhere } from "./useElsewhere";

interface Props {
  readonly taught: Taught;
  readonly bases: Bases;
  readonly settings: Settings;
}

/** Learning to tell the categories: on which network, how far it is, and what came of it. */
export function Learning({ taught, bases: { all, base, choose }, settings }: Props) {
  const { running, problem, run, stop } = useTask();
  const [progress, setProgress] = useState<Progress>();
  const [learnt, setLearnt] = useState(false);
  const elsewhere = useElsewhere(running);
  const learn = () =>
    run(async (signal) => {
      setLearnt(false);
      if (!base) return;
      await oneAtATime(() => learnModel(signal, base, settings.engine, message("teach_title"), setProgress));
      setLearnt(true);
      await askBackground("renewModelMenu").catch(swallow("the menu of models"));
    });
  const { report, current } = taught;
  const enough = hasEnough(taught);
  return (
    <>
      <p class="soft">
        {message("teach_learning_what")}{" "}
        {base &&
          message(base.strangers ? "teach_says_none" : hasNone(taught) ? "teach_rarely_none" : "teach_never_none")}
      </p>
      {all.length > 1 && (
        <Select
          label={message("teach_base")}
          labelClass="field"
          value={base?.id}
          options={all.map(({ id, title }) => [id, title])}
          onChoose={choose}
        />
      )}
      <p class="state">
        {/* The same button before and after, so that it keeps the focus when it was pressed by a key. */}
        <button
          id="learn"
          type="button"
          class={running || !enough || (report && current) ? "" : "primary"}
          disabled={!base || elsewhere !== undefined}
          onClick={() => (running ? stop() : void learn())}
        >
          {message(running ? "options_stop" : report ? "teach_again" : "teach_learn")}
        </button>
        <span role="status">
          {running
            ? progress && sentenceOf(progress)
            : elsewhere !== undefined
              ? message("teach_elsewhere_now", share(Math.floor(elsewhere * 100), 0))
              : learnt && message("teach_done")}
        </span>
      </p>
      <Problem text={problem} />
      {report && !running && <Learnt taught={taught} report={report} current={current} settings={settings} />}
    </>
  );
}

/** Whether there are as many categories and pictures as learning needs; what is missing is said where it is asked for. */
const hasEnough = ({ categories, examples }: Taught) =>
  categories.length > 1 &&
  categories.every(({ id }) => examples.filter(({ category }) => category === id).length >= MIN_EXAMPLES);

/** Whether so many pictures show none of the categories that this is learnt, too. */
const hasNone = ({ examples }: Taught) =>
  examples.filter(({ category }) => category === NONE_ID).length >= MIN_EXAMPLES;

function sentenceOf(progress: Progress): string {
  if (progress.at === "looking") return message("teach_looking", progress.done, progress.all);
  if (progress.at === "learning") return message("teach_running", share(Math.floor(progress.share * 100), 0));
  return message("teach_trying");
}
