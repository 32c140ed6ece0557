/** The two halves begin differently, so that together they are 64 bits. The first is FNV's own offset basis. */
const OFFSETS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/**
 * What a picture is known by when the user's word for it is kept: a digest of its
 * address, without its fragment.
 *
 * By address, since that is known before a picture is read, and for one that cannot be
 * read. The same picture elsewhere is another picture; a changed picture at the same
 * address keeps the word. A digest, since a list of addresses would be a record of
 * what the user has looked at. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function pictureKey(address: string): string {
  const text = address.startsWith("data:") ? address : address.replace(/#.*$/s, "");
  return OFFSETS.map((offset) => fnv1a(text, offset).toString(16).padStart(8, "0")).join("");
}

/** Over UTF-16 code units. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}
