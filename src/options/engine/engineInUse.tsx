import { useState } from "preact/hooks";
import { message } from "../../words/message";
import { EngineStatus } from "./engineStatus";

/** The engine in use, and why no other serves; asked for only where the user unfolds it. */
export function EngineInUse() {
  const [open, setOpen] = useState(false);
  return (
    <details class="engine-in-use" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{message("engine_in_use")}</summary>
      {open && <EngineStatus />}
    </details>
  );
}
