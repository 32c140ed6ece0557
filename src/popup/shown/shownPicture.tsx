import type { Summary } from "../../protocol/page/summary";
import { message } from "../../words/message";
import { Thumbnail } from "../results/thumbnail";
import { Naming } from "./naming";
import type { Reveal, Shown } from "./useReveal";

interface Props {
  readonly reveal: Reveal;
  readonly shown: Shown;
  readonly labels: Summary["labels"];
}

/** Which of several pictures the page shows now, and what the user can say of it. */
export function ShownPicture({ reveal, shown: { picture, index, count }, labels }: Props) {
  if (!picture) return <p class="shown">{message("popup_gone")}</p>;
  return (
    <div class="shown">
      <Thumbnail address={picture.address} />
      <div>
        <p class="position">{message("popup_position", index + 1, count)}</p>
        <Naming key={picture.address} reveal={reveal} picture={picture} labels={labels} />
      </div>
    </div>
  );
}
