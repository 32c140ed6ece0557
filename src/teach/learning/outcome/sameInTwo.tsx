import { removeExample } from "../../../examples/examples";
import type { Report } from "../../../examples/taught";
import { Problem } from "../../../ui/problem";
import { useTask } from "../../../ui/useTask";
import { message } from "../../../words/message";
import { followed } from "../../adding/followed";
import { Picture } from "../../categories/picture";
import type { Taught } from "../../useExamples";
import { focusBeside } from "./focusBeside";

/** Number of pairs that are shown: the most alike are worth the look. */
const MOST = 8;

interface Props {
  readonly report: Report;
  readonly taught: Taught;
}

/** Pairs of pictures in different categories that are the same to the network, though their files differ. */
export function SameInTwo({ report: { twins = [] }, taught: { categories, examples } }: Props) {
  const { problem, run } = useTask();
  const pairs = twins.flatMap((contents) => {
    const pair = contents.flatMap((content) => {
      const example = examples.find((one) => one.content === content);
      const category = categories.find(({ id }) => id === example?.category);
      return example && category ? [{ example, category }] : [];
    });
    const [one, other] = pair;
    // One may have been removed since, or moved to where the other is.
    return one && other && one.category !== other.category ? [{ one, other, pair }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="same-in-two">
      <h3 id="same-in-two">{message("teach_same_in_two")}</h3>
      <ul class="doubtful">
        {pairs.slice(0, MOST).map(({ one, other, pair }) => (
          <li key={`${one.example.content} ${other.example.content}`}>
            <span class="some">
              {pair.map(({ example }) => (
                <Picture key={example.content} {...example} side={64} />
              ))}
            </span>
            <p>{message("teach_in_both", one.category.name, other.category.name)}</p>
            {pair.map(({ example, category }) => (
              <button
                key={example.content}
                type="button"
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget);
                  void run(async (signal) => {
                    await removeExample(example.content);
                    await followed(signal);
                  });
                }}
              >
                {message("teach_remove_from", category.name)}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </section>
  );
}
