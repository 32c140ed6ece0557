interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

interface Props<T extends string> {
  readonly legend: string;
  /** Name of the form controls, unique on the page. */
  readonly name: string;
  readonly value: T;
  readonly options: readonly RadioOption<T>[];
  readonly onChoose: (value: T) => void;
}

/** Radio buttons for a few values, each with a line on what it means. */
export function RadioGroup<T extends string>({ legend, name, value: chosen, options, onChoose }: Props<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} class="option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            {label}
            <span class="fine">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
