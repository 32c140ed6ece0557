import type { ClassifierStatus } from "../../classifier/classifierStatus";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { message, say } from "../../words/message";
import type { Reason } from "../../words/reason";

interface Props {
  readonly status: ClassifierStatus | undefined;
  /** Why the classifier does not say its status; undefined where it does. */
  readonly silent: Reason | undefined;
}

/** What is wrong with the classifier: that it does not answer, or that another model serves than the user chose. */
export function Notices({ status, silent }: Props) {
  const problem = status?.problem;
  return (
    <>
      {silent && (
        <p class="notice" title={say(silent)}>
          {message("popup_silent")}
        </p>
      )}
      {problem && <p class="notice">{inPrivateWindow() ? message("popup_private_model") : say(problem)}</p>}
    </>
  );
}
