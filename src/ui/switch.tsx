interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => unknown;
}

/** A checkbox that looks like a switch, and is announced as one. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <label class="switch">
      <span class="name">{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
