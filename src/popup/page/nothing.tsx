import type { ComponentChildren } from "preact";
import { message } from "../../words/message";

interface Props {
  /** Why there is nothing, and what to do. */
  readonly why: string;
  /** What else can be done here. */
  readonly children?: ComponentChildren;
}

/** In place of results: why there are none, and a page of our own that shows what there would be. */
export const Nothing = ({ why, children }: Props) => (
  <div class="nothing">
    <p class="empty" role="status">
      {why}
    </p>
    <p class="buttons">
      {children}
      <a class="button" href="/src/welcome/index.html" target="_blank" rel="noopener">
        {message("popup_sample")}
      </a>
    </p>
  </div>
);
