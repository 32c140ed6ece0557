import { useContext, useRef, useState } from "preact/hooks";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { followInView } from "./followInView";
import { askThumbnail, keptThumbnail, ThumbnailSource } from "./thumbnailSource";

/**
 * A small picture, made by the classifier from what it or the page reads: an `<img>` with the picture's own address
 * would send the user's cookies, and go wherever the server redirects to. A placeholder until it is there, and where it
 * cannot be read.
 */
export function Thumbnail({ address }: { address: string }) {
  const frames = useContext(ThumbnailSource);
  const place = useRef<HTMLSpanElement>(null);
  const [, setLoaded] = useState<string>();
  const picture = keptThumbnail(address);
  useSignalEffect(
    (life) => {
      if (picture || !place.current) return;
      let request: AbortController | undefined;
      followInView(life, place.current, (inView) => {
        request?.abort();
        if (!inView) return;
        request = new AbortController();
        void askThumbnail(AbortSignal.any([life, request.signal]), frames, address).then(setLoaded);
      });
    },
    [picture, frames, address],
  );
  return (
    <span ref={place} class={picture ? "thumbnail" : "thumbnail waiting"}>
      {picture && <img src={picture} alt="" decoding="async" />}
    </span>
  );
}
