import { useEffect, useState } from "preact/hooks";

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

interface Props<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, each with a line on what it means. */
export function Choice<T extends string>({ legend, name, value: stored, options, onChoose }: Props<T>) {
  // Until it is stored: drawn anew meanwhile, the old one would be chosen again.
  const [chosen, setChosen] = useState(stored);
  useEffect(() => setChosen(stored), [stored]);
  const choose = (value: T) => {
    setChosen(value);
    onChoose(value);
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <label key={value} class="option">
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>
            {label}
            <span class="fine">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
