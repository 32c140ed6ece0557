import { useEffect, useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly change: (on: boolean) => unknown;
}

export function Switch({ label, on, change }: Props) {
  // As the user has put it, until the settings are read again.
  const [now, setNow] = useState(on);
  useEffect(() => setNow(on), [on]);
  return (
    <label class="switch">
      <span class="name">{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={now}
        aria-checked={now}
        onChange={({ currentTarget }) => {
          setNow(currentTarget.checked);
          change(currentTarget.checked);
        }}
      />
    </label>
  );
}
