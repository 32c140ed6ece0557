import type { Summary } from "../../protocol/page/summary";
import { message } from "../../words/message";
import { Thumbnail } from "../results/thumbnail";
import { Naming } from "./naming";
import type { Reveal, RevealedPicture } from "./useReveal";

interface Props {
  readonly reveal: Reveal;
  readonly shown: RevealedPicture;
  readonly labels: Summary["labels"];
}

/** The picture that the page shows now, its position among several, and a form to correct its label. */
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
