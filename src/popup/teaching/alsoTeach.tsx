import { useEffect, useState } from "preact/hooks";
import { namedSo } from "../../examples/categories";
import { Problem } from "../../ui/problem";
import { useTask } from "../../ui/useTask";
import { Failed } from "../../words/failed";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { categoryToTeach, collect } from "./collect";
import type { ChosenPicture } from "./several/useChosenPictures";
import { useCategories } from "./useCategories";

interface Props {
  readonly picture: ChosenPicture;
  /** The user's word for it. */
  readonly word: string;
}

/**
 * After "Wrong?": the picture becomes an example of the category that is called as the user has called it; where there is
 * none, that is offered.
 */
export function AlsoTeach({ picture: { frame, address }, word }: Props) {
  const categories = useCategories();
  const { running, problem, run } = useTask();
  const [taught, setTaught] = useState(false);
  const name = shortLabel(word);
  const there = categories && namedSo(name, categories) !== undefined;
  const teach = () =>
    run(async (signal) => {
      const picture = await frame.thumbnail(signal, address, true);
      if (picture === undefined) throw new Failed("teach_unread");
      await collect(signal, await categoryToTeach(name), picture);
      setTaught(true);
    });
  const known = categories !== undefined;
  // Once, as it is when the categories are known: not when one is made just now.
  useEffect(() => {
    if (there) void teach();
  }, [known]);
  if (!known) return null;
  return (
    <div class="also-teach">
      <p class="fine" role="status">
        {running && message("popup_teaching")}
        {taught && message("popup_taught", name)}
      </p>
      {!running && !taught && !problem && (
        <p class="aligned">
          <span>{message("popup_also_teach_what", name)}</span>
          <button type="button" class="small" onClick={() => void teach()}>
            {message("popup_also_teach")}
          </button>
        </p>
      )}
      <Problem text={problem} />
    </div>
  );
}
