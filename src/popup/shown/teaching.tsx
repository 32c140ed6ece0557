import { useState } from "preact/hooks";
import { swallow } from "../../debug";
import { listCategories } from "../../examples/categories";
import type { Category } from "../../examples/taught";
import type { PictureReport } from "../../protocol/page/pictureReport";
import { readSettings } from "../../settings/store";
import { Problem } from "../../ui/problem";
import { Select } from "../../ui/select";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";
import { message } from "../../words/message";
import { classifier } from "../engine/classifier";
import type { Frames } from "../page/usePage";

/** Deadline in ms for the network to look at a picture: a worker is started for it. */
const COLLECT_MS = 2 * 60_000;

interface Props {
  readonly picture: PictureReport;
  readonly frame: Frames[number];
}

/** Takes the picture for an example of one of the user's categories; nothing where there are none. */
export function Teaching({ picture: { address }, frame }: Props) {
  const [categories, setCategories] = useState<readonly Category[]>([]);
  const [taught, setTaught] = useState<Category>();
  const { running, problem, run } = useTask();
  useSignalEffect((signal) => {
    listCategories().then((all) => signal.aborted || setCategories(all), swallow("the user's categories"));
  }, []);
  if (categories.length === 0) return null;
  const teach = (id: string) =>
    run(async (signal) => {
      setTaught(undefined);
      const picture = await frame.thumbnail(signal, address, true);
      if (picture === undefined) throw new Failed("teach_unread");
      const { model, engine } = await readSettings();
      await classifier.call((remote) => remote.collect(signal, { category: id, picture, model, engine }), COLLECT_MS);
      setTaught(categories.find((category) => category.id === id));
    });
  return (
    <div class="teaching">
      <Select
        label={message("popup_teach")}
        labelClass="fine"
        value=""
        options={[["", message("teach_move_where")], ...categories.map(({ id, name }) => [id, name] as const)]}
        onChoose={(id) => id && void teach(id)}
      />
      <p class="fine" role="status">
        {running && message("popup_teaching")}
        {taught && message("popup_taught", taught.name)}
      </p>
      <Problem text={problem} />
    </div>
  );
}
