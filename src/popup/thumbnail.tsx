import { useState } from "preact/hooks";

/** A picture, small; the drawing of one until it is there, and where this page cannot show it, as with a canvas. */
export function Thumbnail({ address }: { address: string }) {
  const [loaded, setLoaded] = useState(false);
  return (
    <span class={loaded ? "thumbnail" : "thumbnail waiting"}>
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        // A large one is there long before it is decoded; an error of that is the browser's to show.
        onLoad={({ currentTarget }) =>
          currentTarget.decode().then(
            () => setLoaded(true),
            () => {},
          )
        }
        onError={({ currentTarget }) => currentTarget.remove()}
      />
    </span>
  );
}
