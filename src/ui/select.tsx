import { useId } from "preact/hooks";

interface Props<T extends string> {
  readonly label: string;
  /** CSS class of the label where it is visible; without one, only screen readers announce it. */
  readonly labelClass?: string;
  /** Undefined where it is not known yet. */
  readonly value: T | undefined;
  /** Each value with its name, in the order in which they are shown; undefined where they are not known yet. */
  readonly options: readonly (readonly [value: T, name: string])[] | undefined;
  readonly onChoose: (value: T) => void;
}

/** A drop-down list; empty and disabled until its options are known, so that nothing moves when they arrive. */
export function Select<T extends string>({ label, labelClass, value: chosen, options, onChoose }: Props<T>) {
  const id = useId();
  const select = (
    <select
      id={id}
      aria-label={labelClass === undefined ? label : undefined}
      disabled={!options}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}
    >
      {options?.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
  if (labelClass === undefined) return select;
  return (
    <label class={labelClass} for={id}>
      {label}
      {select}
    </label>
  );
}
