import { useState } from "preact/hooks";
import { badgeWords } from "../../content/badges/draw/badgeWords";
import type { Settings } from "../../settings/schema";
import { withSensitivity } from "../../verdict/withSensitivity";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import { exampleOf } from "./classifyPicture";
import { type GalleryPage, idOf } from "./galleryPage";
import { TeachHere } from "./teachHere";
import type { Shown } from "./usePictures";

interface Props {
  readonly picture: Shown;
  readonly sensitivity: Settings["sensitivity"];
  readonly page: Pick<GalleryPage, "of" | "spotOf" | "attention">;
}

/** One picture, and what is said of it; drawn round while it is meant in the list. */
export function GalleryPicture({ picture, sensitivity, page }: Props) {
  const { id, address, name, origin, thumbnail, answer } = picture;
  const [teaching, setTeaching] = useState(false);
  const said = answer && answer.state !== "unreadable" ? withSensitivity(answer, sensitivity) : answer;
  const named = page.of({ address });
  const { title, candidates, asides } =
    named === undefined
      ? badgeWords(said)
      : { title: shortLabel(named), candidates: [], asides: [message("badge_named")] };
  const spot = page.spotOf(address);
  const { ringed, marked } = page.attention;
  const attended = spot && (spot === ringed ? "ringed" : marked.has(spot) ? "marked" : "");
  return (
    <li id={idOf(id)} class={[named === undefined ? answer?.state : "named", attended].filter(Boolean).join(" ")}>
      {thumbnail ? <img src={thumbnail} width={112} height={112} alt="" /> : <span class="none" />}
      <div>
        <p class="name">{name}</p>
        {title && <p class="title">{title}</p>}
        {candidates.map(({ index, label, probability }) => (
          <p key={index} class={title ? "" : "title"}>
            {message("spoken_badge", shortLabel(label), percent(probability))}
          </p>
        ))}
        {asides.map((aside) => (
          <p key={aside} class="fine">
            {aside}
          </p>
        ))}
        {answer && answer.state !== "unreadable" && (
          <button
            type="button"
            class="link"
            aria-label={message("live_teach_of", name)}
            aria-expanded={teaching}
            onClick={() => setTeaching(!teaching)}
          >
            {message("live_teach")}
          </button>
        )}
        {teaching && <TeachHere read={(signal) => exampleOf(signal, origin)} />}
      </div>
    </li>
  );
}
