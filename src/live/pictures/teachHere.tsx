import { Teaching } from "../../popup/teaching/teaching";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { message } from "../../words/message";

/** Lets the user teach a picture as the popup does, the first category included; in a private window nothing is kept. */
export function TeachHere({ read }: { read: (signal: AbortSignal) => Promise<string | undefined> }) {
  if (inPrivateWindow()) return <p class="fine">{message("teach_private")}</p>;
  return (
    <div class="teach">
      <Teaching read={read} />
      <a href="/src/teach/index.html" target="_blank" rel="noopener">
        {message("teach_title")}
      </a>
    </div>
  );
}
