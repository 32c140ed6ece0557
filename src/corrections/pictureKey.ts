/** Offsets of the two 32-bit halves, which differ, so that they make 64 bits. The first is FNV's own offset basis. */
const OFFSETS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/**
 * The key under which the user's label for a picture is stored: a digest of its address, without the fragment.
 *
 * We use the address because it is known before a picture is read, and for pictures that cannot be read. So the same
 * picture at another address is another picture, and a changed picture at the same address keeps its label. We use a
 * digest because a list of addresses would be a record of what the user has looked at.
 * FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function pictureKey(address: string): string {
  const text = address.startsWith("data:") ? address : address.replace(/#.*$/s, "");
  return OFFSETS.map((offset) => fnv1a(text, offset).toString(16).padStart(8, "0")).join("");
}

/** FNV-1a over UTF-16 code units. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}
