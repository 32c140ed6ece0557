/** A picture, small; an empty square where this page cannot show it, as with a canvas of another page. */
export function Thumbnail({ address }: { address: string }) {
  return (
    <span class="thumbnail">
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
        onError={({ currentTarget }) => currentTarget.remove()}
      />
    </span>
  );
}
