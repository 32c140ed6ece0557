import type { Report, StoredExample } from "../../../examples/taught";
import { message } from "../../../words/message";
import { Picture } from "../../categories/picture";

/** Number of pictures that a cell shows; its number says how many there are. */
const FEW = 4;

interface Props {
  readonly report: Report;
  readonly examples: readonly StoredExample[];
}

/** What the examples were taken for when they were left out: a row for each category. Cells show the pictures. */
export function Matrix({ report: { categories, mistakes }, examples }: Props) {
  const pictures = new Map(examples.map((example) => [example.content, example]));
  const at = (row: number, column: number) => mistakes.filter(({ category, as }) => category === row && as === column);
  const right = (row: number) =>
    (categories[row]?.count ?? 0) - mistakes.filter(({ category }) => category === row).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard, too
    <section class="matrix" aria-labelledby="matrix" tabIndex={0}>
      {/* No caption: that would be as wide as the table, and be scrolled with it. */}
      <h3 id="matrix">{message("teach_matrix")}</h3>
      <p class="soft">{message("teach_matrix_what")}</p>
      <table>
        <thead>
          <tr>
            <td />
            {categories.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map(({ name }, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {categories.map((column, place) => {
                const wrong = at(row, place);
                const count = row === place ? right(row) : wrong.length;
                return (
                  <td key={column.name} class={row === place ? "right" : count > 0 ? "wrong" : ""}>
                    {count > 0 ? count : <span class="soft">–</span>}
                    <span class="some">
                      {wrong.slice(0, FEW).map(({ content }) => {
                        const example = pictures.get(content);
                        return example && <Picture key={content} {...example} side={32} />;
                      })}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
