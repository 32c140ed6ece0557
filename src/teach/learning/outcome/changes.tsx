import type { Measured } from "../../../examples/taught";
import { message, plural } from "../../../words/message";
import { percent } from "../../../words/quantity";

interface Props {
  readonly before: Measured;
  readonly now: Measured;
}

/** What is otherwise than when it was learnt before: how good it is, which categories there are, how many pictures. */
export function Changes({ before, now }: Props) {
  const missingIn = (other: Measured, { categories }: Measured) =>
    categories.filter(({ name }) => !other.categories.some((one) => one.name === name)).map(({ name }) => name);
  const [added, gone] = [missingIn(before, now), missingIn(now, before)];
  const more = pictures(now) - pictures(before);
  const [then, today] = [percent(before.accuracy), percent(now.accuracy)];
  const sentences = [
    then === today ? message("teach_before_same", today) : message("teach_before", then, today),
    added.length > 0 && plural("teach_before_added", added.length, added.join(message("list_separator"))),
    gone.length > 0 && plural("teach_before_gone", gone.length, gone.join(message("list_separator"))),
    more !== 0 && plural(more > 0 ? "teach_before_more" : "teach_before_fewer", Math.abs(more)),
  ];
  return <p class="soft">{sentences.filter(Boolean).join(" ")}</p>;
}

const pictures = ({ categories }: Measured) => categories.reduce((sum, { count }) => sum + count, 0);
