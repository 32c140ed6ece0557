interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** One of several, by name. */
export function Select<T extends string>({ label, value: chosen, options, onChoose }: Props<T>) {
  return (
    <label class="field">
      {label}
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
        {(Object.keys(options) as T[]).map((value) => (
          <option key={value} value={value}>
            {options[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
