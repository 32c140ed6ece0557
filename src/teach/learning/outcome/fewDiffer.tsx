import type { Report } from "../../../examples/taught";
import { message } from "../../../words/message";

/** Which categories have hardly any pictures that differ: the estimate is of new pictures like those. */
export function FewDiffer({ report: { alike = [], categories } }: { readonly report: Report }) {
  return alike.map(({ category, pictures, different }) => {
    const name = categories[category]?.name;
    return (
      name !== undefined && (
        <p key={name} class="notice">
          {message("teach_few_differ", name, pictures, different)}
        </p>
      )
    );
  });
}
