import { useState } from "preact/hooks";

/** A picture, small; the drawing of one until it is there, and where this page cannot show it, as with a canvas. */
export function Thumbnail({ address }: { address: string }) {
  const [loaded, setLoaded] = useState(false);
  /** Its width by its height. */
  const [ratio, setRatio] = useState(1);
  return (
    <span class={loaded ? "thumbnail" : "thumbnail waiting"}>
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        // As a whole, the square cuts it: a part of a file would be decoded at full size, which takes up to 0.4 s.
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
