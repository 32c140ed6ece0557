import type { Summary } from "../../protocol/page/summary";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
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
  const { answer, named } = picture;
  const verdict = named === undefined && answer?.state !== "unreadable" ? answer : undefined;
  const within = (verdict?.state === "family" ? verdict.candidates : verdict?.also) ?? [];
  return (
    <div class="shown">
      <Thumbnail address={picture.address} />
      <div>
        <p class="position">{message("popup_position", index + 1, count)}</p>
        {within.length > 0 && (
          <p class="within">
            {within
              .map(({ label, probability }) => message("spoken_badge", shortLabel(label), percent(probability)))
              .join(" · ")}
          </p>
        )}
        <Naming key={picture.address} reveal={reveal} picture={picture} labels={labels} />
      </div>
    </div>
  );
}
