interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly change: (on: boolean) => unknown;
}

export function Switch({ label, on, change }: Props) {
  return (
    <label class="switch">
      <span class="name">{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
    </label>
  );
}
