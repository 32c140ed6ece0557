import type { Chosen } from "../../teaching/several/choosing";

/** A mark on a row that can be chosen; screen readers are told by the row itself. */
export const Check = ({ chosen }: { readonly chosen: Chosen }) => (
  <span class={chosen ? "check on" : "check"}>
    {chosen && (
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path
          d={chosen === "mixed" ? "M4 8h8" : "M3 8.5l3.2 3L13 5"}
          fill="none"
          stroke="currentColor"
          stroke-width="2.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    )}
  </span>
);
