import type { Category } from "../../examples/taught";
import { Select } from "../../ui/select";
import { message } from "../../words/message";
import { NewCategory } from "./newCategory";

/** Stands for a category that is not there yet; no other has an id like this. */
const NEW = "new";

interface Props {
  readonly categories: readonly Category[];
  /** What is asked: of one picture, or of several. */
  readonly label: string;
  /** Whether the name of a new one is asked for. */
  readonly naming: boolean;
  /** Called with the id of a category; undefined where none is chosen any more. */
  readonly onChoose: (id: string | undefined) => void;
  /** Called where a category is wanted that is not there yet. */
  readonly onNew: () => void;
  readonly onName: (name: string) => void;
}

/** One of the user's categories, or a new one, which is named at once. */
export function ChooseCategory({ categories, label, naming, onChoose, onNew, onName }: Props) {
  return (
    <>
      <Select
        label={label}
        labelClass="fine"
        value={naming ? NEW : ""}
        options={[
          ["", message("teach_move_where")],
          ...categories.map(({ id, name }) => [id, name] as const),
          [NEW, message("teach_new")],
        ]}
        onChoose={(id) => (id === NEW ? onNew() : onChoose(id || undefined))}
      />
      {naming && <NewCategory onName={onName} />}
    </>
  );
}
