import { useMemo, useState } from "preact/hooks";
import { swallow } from "../../debug";
import type { Frames } from "../../popup/page/usePage";
import type { Summary } from "../../protocol/page/summary";
import type { Settings } from "../../settings/schema";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { GalleryPage } from "./galleryPage";
import type { Shown } from "./usePictures";

interface Gallery {
  readonly page: GalleryPage;
  readonly frames: Frames;
  /** Undefined until it is made. */
  readonly summary: Summary | undefined;
}

/** The gallery as the popup's list takes it. */
export function useGallery(pictures: readonly Shown[], sensitivity: Settings["sensitivity"]): Gallery {
  const [turn, setTurn] = useState(0);
  const [summary, setSummary] = useState<Summary>();
  const page = useMemo(() => new GalleryPage(() => setTurn((before) => before + 1)), []);
  const frames = useMemo(() => [page.frame], [page]);
  useSignalEffect(
    (signal) => {
      page.show(pictures, sensitivity);
      page
        .summary()
        .then((now) => signal.aborted || setSummary(now), swallow("summing up the pictures of the live page"));
    },
    [pictures, sensitivity, turn],
  );
  return { page, frames, summary };
}
