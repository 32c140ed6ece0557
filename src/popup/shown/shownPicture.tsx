import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Summary } from "../../protocol/page/summary";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import { Thumbnail } from "../results/thumbnail";
import { Teaching } from "../teaching/teaching";
import { Naming } from "./naming";
import type { Reveal, RevealedPicture } from "./useReveal";

interface Props {
  readonly reveal: Reveal;
  readonly shown: RevealedPicture;
  readonly labels: Summary["labels"];
}

/** The picture that the page shows now, its position among several, and a form to correct its label. */
export function ShownPicture({ reveal, shown: { target, picture, frame, index, count, correcting }, labels }: Props) {
  if (!picture) return <p class="shown">{message("popup_gone")}</p>;
  const { answer, named } = picture;
  const verdict = named === undefined && answer?.state !== "unreadable" ? answer : undefined;
  // Where the row does not say it already.
  const more = verdict?.state === "family" || ("kind" in target && verdict?.state === "confident");
  const within = [...(more ? verdict.candidates : []), ...(verdict?.also ?? [])];
  return (
    <div class="shown">
      <Thumbnail address={picture.address} />
      <div>
        <p class="position">
          <span>{message("popup_position", index + 1, count)}</span>
          {count > 1 && (
            <>
              <StepButton by={-1} reveal={reveal} />
              <StepButton by={1} reveal={reveal} />
            </>
          )}
        </p>
        {within.length > 0 && (
          <p class="within">
            {within
              .map(({ label, probability }) => message("spoken_badge", shortLabel(label), percent(probability)))
              .join(" · ")}
          </p>
        )}
        <Naming key={picture.address} reveal={reveal} picture={picture} correcting={correcting} labels={labels} />
        {frame && !inPrivateWindow() && (
          <Teaching
            key={`taught ${picture.address}`}
            read={(signal) => frame.thumbnail(signal, picture.address, true)}
          />
        )}
      </div>
    </div>
  );
}

/** Goes to the next picture of the row, or the one before. */
const StepButton = ({ by, reveal }: { readonly by: 1 | -1; readonly reveal: Reveal }) => (
  <button
    type="button"
    class="icon"
    title={message(by > 0 ? "popup_next" : "popup_previous")}
    aria-label={message(by > 0 ? "popup_next" : "popup_previous")}
    onClick={() => reveal.step(by)}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={by > 0 ? "M6 4l4 4-4 4" : "M10 4L6 8l4 4"}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
      />
    </svg>
  </button>
);
