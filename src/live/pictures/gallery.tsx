import { badgeWords } from "../../content/badges/draw/badgeWords";
import type { Settings } from "../../settings/schema";
import { withSensitivity } from "../../verdict/withSensitivity";
import { shortLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import type { Shown } from "./usePictures";

interface Props {
  readonly pictures: readonly Shown[];
  readonly sensitivity: Settings["sensitivity"];
  readonly onClear: () => void;
}

/** The pictures that the user gave, each with what is said of it, in the words of the badges. */
export function Gallery({ pictures, sensitivity, onClear }: Props) {
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures" class="gallery">
      <h2 id="pictures">{message("live_pictures")}</h2>
      <button type="button" onClick={onClear}>
        {message("live_clear")}
      </button>
      <ul>
        {pictures.map((picture) => (
          <Picture key={picture.id} picture={picture} sensitivity={sensitivity} />
        ))}
      </ul>
    </section>
  );
}

function Picture({ picture, sensitivity }: Pick<Props, "sensitivity"> & { picture: Shown }) {
  const { name, thumbnail, answer } = picture;
  const said = answer && answer.state !== "unreadable" ? withSensitivity(answer, sensitivity) : answer;
  const { title, candidates, asides } = badgeWords(said);
  return (
    <li class={answer?.state}>
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
      </div>
    </li>
  );
}
