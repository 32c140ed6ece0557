/** The type and the bytes of a `data:` address; undefined where they cannot be read. */
export function readDataUrl(url: string): { type: string; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const comma = url.indexOf(",");
  const [type = "", ...parameters] = url.slice("data:".length, comma).split(";");
  try {
    const content = decodeURIComponent(url.slice(comma + 1));
    const inBase64 = parameters.some((parameter) => parameter.trim() === "base64");
    const bytes = inBase64
      ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(content);
    return { type: type.trim().toLowerCase(), bytes };
  } catch {
    return undefined;
  }
}
