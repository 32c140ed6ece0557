import { withNone } from "../../examples/noneOfThese";
import type { Category } from "../../examples/taught";
import { SelectForm } from "../../ui/selectForm";
import { message } from "../../words/message";
import { NewCategory } from "./newCategory";

interface Props {
  readonly categories: readonly Category[];
  /** What is asked: of one picture, or of several. */
  readonly label: string;
  /** Whether the name of a new one is asked for. */
  readonly naming: boolean;
  /** Called with the id of a category, or of none of these. */
  readonly onChoose: (id: string) => void;
  /** Called where a category is wanted that is not there yet, or not any more. */
  readonly onNaming: (naming: boolean) => void;
  readonly onName: (name: string) => void;
}

/** One of the user's categories, or a new one, which is named at once. */
export function ChooseCategory({ categories, label, naming, onChoose, onNaming, onName }: Props) {
  return (
    <>
      <div class="choose-category">
        {categories.length === 0 ? (
          <span class="fine">{label}</span>
        ) : (
          <SelectForm
            label={label}
            labelClass="fine"
            options={withNone(categories).map(({ id, name }) => [id, name])}
            action={message("teach_new_add")}
            onSubmit={onChoose}
          />
        )}
        <button
          type="button"
          class={categories.length === 0 ? "new-category" : "new-category link"}
          aria-expanded={naming}
          onClick={() => onNaming(!naming)}
        >
          {message("menu_teach_new")}
        </button>
      </div>
      {naming && <NewCategory onName={onName} />}
    </>
  );
}
