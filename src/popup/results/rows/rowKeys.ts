import type { TargetedKeyboardEvent } from "preact";

/** What keys do in a row, beyond the buttons that Tab reaches. */
interface RowActions {
  readonly copy?: () => void;
  readonly correct?: () => void;
  /** Goes to the next of the row's pictures, or the one before; undefined where the row is not open. */
  readonly step?: ((by: 1 | -1) => void) | undefined;
}

/**
 * Handles keys on a row's buttons: C copies, W corrects, arrows go to the rows and the pictures beside. S chooses the row,
 * which a press with Ctrl does, too.
 */
export function rowKeys(event: TargetedKeyboardEvent<HTMLLIElement>, { copy, correct, step }: RowActions): void {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || !(target instanceof HTMLButtonElement) || !target.closest(".line")) return;
  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    c: copy,
    w: correct,
    s: () => chooseRow(event.currentTarget),
    ArrowRight: step && (() => step(1)),
    ArrowLeft: step && (() => step(-1)),
    ArrowDown: () => focusRow(event.currentTarget, 1),
    ArrowUp: () => focusRow(event.currentTarget, -1),
  };
  const act = actions[key.length === 1 ? key.toLowerCase() : key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** As the pointer does it, so that there is one way. */
function chooseRow(row: Element): void {
  row.querySelector("[data-targets]")?.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true }));
}

/** Moves the focus to the row below, or above, whichever list it is in. */
function focusRow(from: Element, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".row")];
  const at = rows.findIndex((row) => from.contains(row));
  rows[at + by]?.focus();
}
