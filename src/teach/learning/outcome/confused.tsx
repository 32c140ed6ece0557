import type { Report, StoredExample } from "../../../examples/taught";
import { message, plural } from "../../../words/message";
import { Picture } from "../../categories/picture";

/** Number of pictures, and share of those of the category, that were taken for another one, from which on it is often. */
const OFTEN = { count: 2, share: 0.1 };
/** Number of lines, and of pictures in each, that are shown; the table has the others. */
const [MAX_LINES, MAX_PICTURES] = [4, 6];

interface Props {
  readonly report: Report;
  readonly examples: readonly StoredExample[];
}

/** Which categories are often taken for which, the most often first, each with the pictures. */
export function Confused({ report: { categories, mistakes }, examples }: Props) {
  const pictures = new Map(examples.map((example) => [example.content, example]));
  const lines = categories
    .flatMap((own, row) =>
      categories.map((other, column) => ({
        own,
        other,
        wrong: mistakes.filter(({ category, as }) => category === row && as === column),
      })),
    )
    .filter(({ own, wrong }) => wrong.length >= Math.max(OFTEN.count, OFTEN.share * own.count))
    .sort((a, b) => b.wrong.length - a.wrong.length);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="confused">
      <h3 id="confused">{message("teach_confused")}</h3>
      <p class="soft">{message("teach_confused_what")}</p>
      <ul class="confused">
        {lines.slice(0, MAX_LINES).map(({ own, other, wrong }) => (
          <li key={`${own.name} ${other.name}`}>
            <p>{plural("teach_taken_for", wrong.length, own.name, other.name)}</p>
            <span class="some">
              {wrong.slice(0, MAX_PICTURES).map(({ content }) => {
                const example = pictures.get(content);
                return example && <Picture key={content} {...example} side={64} />;
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
