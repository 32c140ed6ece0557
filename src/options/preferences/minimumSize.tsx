import { MINIMUM_SIZE } from "../../settings/minimumSize";
import { changeSettings } from "../../settings/store";
import { message } from "../../words/message";

/** The setting of the smallest picture; a number outside the limits is refused, and the field says so. */
export function MinimumSize({ value }: { value: number }) {
  const take = (input: HTMLInputElement) => {
    if (input.reportValidity()) void changeSettings({ minimumSize: input.valueAsNumber });
  };
  return (
    <label class="field">
      {message("settings_minimum")}
      <span>
        <input
          type="number"
          required
          {...MINIMUM_SIZE}
          value={value}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
        {message("settings_minimum_unit")}
      </span>
      <span class="fine">{message("settings_minimum_hint")}</span>
    </label>
  );
}
