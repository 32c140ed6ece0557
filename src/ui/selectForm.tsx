import { useState } from "preact/hooks";
import { message } from "../words/message";
import { Select } from "./select";

interface Props {
  readonly label: string;
  /** CSS class of the label. */
  readonly labelClass: string;
  /** Each value with its name, in the order in which they are shown. */
  readonly options: readonly (readonly [value: string, name: string])[];
  /** Text of the button. */
  readonly action: string;
  readonly onSubmit: (value: string) => void;
}

/**
 * A form of one drop-down list and a button. The list alone does nothing: on a closed one each press of an arrow key chooses,
 * so whoever looks for an option with it would act on all before it (https://www.w3.org/WAI/WCAG22/Understanding/on-input).
 * What was chosen stays, so that the next press does the same again.
 */
export function SelectForm({ label, labelClass, options, action, onSubmit }: Props) {
  const [last, setLast] = useState("");
  // It may be gone meanwhile.
  const chosen = options.some(([value]) => value === last) ? last : "";
  return (
    <form
      class="select-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(chosen);
      }}
    >
      <Select
        label={label}
        labelClass={labelClass}
        value={chosen}
        options={[["", message("teach_move_where")], ...options]}
        onChoose={setLast}
      />
      <button type="submit" disabled={chosen === ""}>
        {action}
      </button>
    </form>
  );
}
