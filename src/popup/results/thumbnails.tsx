import { Thumbnail } from "./thumbnail";

/** One small picture, or two, the second under the first, where there are several. */
export const Thumbnails = ({ addresses, count }: { readonly addresses: readonly string[]; readonly count: number }) => (
  <span class="thumbnails">
    {addresses.slice(0, count > 1 ? 2 : 1).map((address) => (
      <Thumbnail key={address} address={address} />
    ))}
  </span>
);
