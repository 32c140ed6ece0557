import type { ClassifierClient } from "../../classifier/client";
import { swallow } from "../../debug";
import { readExamples } from "../../examples/examples";
import { readFeatures } from "../../examples/features";
import { keepLearnt } from "../../examples/learnt/keepLearnt";
import { toLesson } from "../../examples/learnt/toLesson";
import { lessonKey, readReport } from "../../examples/report";
import type { Report } from "../../examples/taught";
import { baseOf } from "../../models/catalogue";
import { askBackground } from "../../protocol/askBackground";
import { VIEWS } from "../../protocol/request/views";

/**
 * Has what was learnt follow the examples that are added, without the user asking for it, where it is in use. What it
 * cannot follow, since there is too little or too much, or the base is another now, waits until the user learns again:
 * the page of the categories says that they have changed.
 */
export class Relearner {
  private running = false;
  private again = false;

  constructor(private readonly client: Pick<ClassifierClient, "inTeachingWorker">) {}

  /** Those that were added while it was at work are learnt together after that. */
  soon(): void {
    this.again = true;
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.again) {
      this.again = false;
      await this.follow().catch(swallow("learning at once"));
    }
    this.running = false;
  }

  private async follow(): Promise<void> {
    const report = await readReport();
    if (!report?.state) return;
    const { model } = await askBackground("choice");
    if ((model !== report.model && model !== report.both) || !(await askBackground("learnsAtOnce"))) return;
    const { state } = report;
    const [taught, base] = await Promise.all([readExamples(), baseOf(model)]);
    const lesson = toLesson(taught);
    if (base.sha256 !== state.network) return;
    // What was given again is there already.
    if (report.of === (await lessonKey(taught))) return;
    const contents = lesson.examples.map(({ content }) => content);
    const { weights, bias } = state.head;
    const known = await readFeatures(base.sha256, contents, VIEWS * (weights.length / bias.length));
    if (known.includes(undefined)) return;
    const features = new Blob(known.flatMap((values) => values ?? []));
    const always = new AbortController().signal;
    const request = { ...lesson, model: base.id, title: state.titles.alone, features };
    const learnt = await this.client.inTeachingWorker(always, (worker) => worker.relearn(always, base, request, state));
    if (!learnt) return;
    const { categories, since = 0 } = report;
    // One that was moved is a change, too.
    const changes = Math.max(1, Math.abs(taught.examples.length - (report.pictures ?? picturesIn(report))));
    const before = { categories, since: since + changes };
    const replaced = await keepLearnt({ ...report, ...state, ...learnt, base, taught, before });
    await askBackground("useLearnt", replaced);
  }
}

/** In reports of earlier versions, which nothing was moved in or removed from. */
const picturesIn = ({ categories, since = 0 }: Report) => categories.reduce((sum, { count }) => sum + count, since);
