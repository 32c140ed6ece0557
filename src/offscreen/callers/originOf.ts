/** The origin of a page; empty where it has none, since such pages cannot be told from each other. */
export function originOf(url = ""): string {
  const origin = URL.canParse(url) ? new URL(url).origin : "null";
  return origin === "null" ? "" : origin;
}
