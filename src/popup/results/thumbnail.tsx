import { useState } from "preact/hooks";

/** A small picture; a placeholder until it has loaded, and where the popup cannot show it, such as a canvas. */
export function Thumbnail({ address }: { address: string }) {
  const [loaded, setLoaded] = useState(false);
  /** Width divided by height. */
  const [ratio, setRatio] = useState(1);
  return (
    <span class={loaded ? "thumbnail" : "thumbnail waiting"}>
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        // The whole picture, clipped by the square: object-fit would decode it at full size, which takes up to 0.4 s.
        style={{ width: `${100 * Math.max(1, ratio)}%`, height: `${100 * Math.max(1, 1 / ratio)}%` }}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          setLoaded(true);
          setRatio(naturalWidth / naturalHeight || 1);
        }}
        onError={({ currentTarget }) => currentTarget.remove()}
      />
    </span>
  );
}
