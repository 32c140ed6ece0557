import { message } from "../../../words/message";
import type { Choosing } from "./choosing";

/** Begins choosing rows to teach, and ends it. */
export const ChooseButton = ({ choosing: { on, begin, end } }: { readonly choosing: Choosing }) => (
  <button type="button" class="small choose" aria-pressed={on} onClick={on ? end : begin}>
    {message("popup_choose")}
  </button>
);
