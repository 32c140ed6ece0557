import { Results } from "../../popup/results/results";
import { PassingWords } from "../../popup/shown/passingWords";
import type { Settings } from "../../settings/schema";
import { message } from "../../words/message";
import { GalleryPicture } from "./galleryPicture";
import { useGallery } from "./useGallery";
import type { Shown } from "./usePictures";

interface Props {
  readonly pictures: readonly Shown[];
  readonly sensitivity: Settings["sensitivity"];
  readonly onClear: () => void;
}

/**
 * The pictures that the user gave, each with what is said of it, in the words of the badges; beside several of them the
 * popup's list of what they show.
 */
export function Gallery({ pictures, sensitivity, onClear }: Props) {
  const { page, frames, summary } = useGallery(pictures, sensitivity);
  if (pictures.length === 0) return null;
  return (
    <div class="collection">
      <section aria-labelledby="pictures" class="gallery">
        <h2 id="pictures">{message("live_pictures")}</h2>
        <button type="button" onClick={onClear}>
          {message("live_clear")}
        </button>
        <ul>
          {pictures.map((picture) => (
            <GalleryPicture key={picture.id} picture={picture} sensitivity={sensitivity} page={page} />
          ))}
        </ul>
      </section>
      {pictures.length > 1 && summary && (
        <div class="list">
          <PassingWords.Provider value="live_kept">
            <Results summary={summary} frames={frames} />
          </PassingWords.Provider>
        </div>
      )}
    </div>
  );
}
