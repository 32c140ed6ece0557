import { addExample, removeExample } from "../../../examples/examples";
import type { Report } from "../../../examples/taught";
import { Problem } from "../../../ui/problem";
import { useTask } from "../../../ui/useTask";
import { message } from "../../../words/message";
import { followed } from "../../adding/followed";
import { Picture } from "../../categories/picture";
import type { Taught } from "../../useExamples";
import { focusBeside } from "./focusBeside";

/** Probability of another category from which on an example may be in the wrong one. */
const SURE = 0.8;
/** Number of pictures that are shown: the surest are worth the look. */
const MOST = 8;

interface Props {
  readonly report: Report;
  readonly taught: Taught;
}

/** Pictures that look like another category than their own: there by mistake, or hard. */
export function Doubtful({ report, taught: { categories, examples } }: Props) {
  const { problem, run } = useTask();
  const doubtful = report.mistakes
    .filter(({ probability }) => probability >= SURE)
    .flatMap(({ content, category, as }) => {
      const example = examples.find((one) => one.content === content);
      const [own, other] = [category, as].map((place) =>
        categories.find(({ name }) => name === report.categories[place]?.name),
      );
      // One that was moved since is no mistake any more.
      return example && own && other && example.category === own.id ? [{ example, own, other }] : [];
    });
  if (doubtful.length === 0) return null;
  return (
    <section aria-labelledby="doubtful">
      <h3 id="doubtful">{message("teach_doubtful")}</h3>
      <ul class="doubtful">
        {doubtful.slice(0, MOST).map(({ example, own, other }) => (
          <li key={example.content}>
            <Picture {...example} side={64} />
            <p>{message("teach_looks_like", own.name, other.name)}</p>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget);
                void run(async (signal) => {
                  await addExample({ ...example, category: other.id });
                  await followed(signal);
                });
              }}
            >
              {message("teach_move_to", other.name)}
            </button>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget);
                void run(async (signal) => {
                  await removeExample(example.content);
                  await followed(signal);
                });
              }}
            >
              {message("teach_remove_picture")}
            </button>
          </li>
        ))}
      </ul>
      <Problem text={problem} />
    </section>
  );
}
