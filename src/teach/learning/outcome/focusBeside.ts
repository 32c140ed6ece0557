/**
 * What has the focus is about to go with its row: keyboard users continue in the row beside it, or with learning.
 * @param inside an element of the row
 */
export function focusBeside(inside: Element): void {
  const row = inside.closest("li");
  const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector("button");
  (next ?? document.querySelector<HTMLElement>("#learn"))?.focus();
}
