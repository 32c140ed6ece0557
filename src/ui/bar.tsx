/** A bar whose filled part is a share of 0 to 1. Not for screen readers: the number stands beside it. */
export function Bar({ share }: { share: number }) {
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width: `${100 * share}%` }} />
    </span>
  );
}
