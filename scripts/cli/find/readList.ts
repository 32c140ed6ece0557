/** Maximum length of one entry in characters: no path is as long. */
const MAX_LENGTH = 1 << 16;

/**
 * The entries of a list as they come: one a line, or ended by NUL where there is any, as `find -print0` writes them.
 * Empty ones are passed over.
 *
 * @throws Error where an entry is too long to be a name
 */
export async function* readList(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  let separator: string | undefined;
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    // A name may have a line break in it, and none has NUL.
    separator ??= rest.includes("\0") ? "\0" : rest.includes("\n") ? "\n" : undefined;
    const entries = separator === undefined ? [rest] : rest.split(separator);
    rest = entries.pop() ?? "";
    if (rest.length > MAX_LENGTH) throw new Error("an entry is too long to be a name");
    yield* entries.map(nameIn).filter(Boolean);
  }
  rest += decoder.decode();
  if (nameIn(rest)) yield nameIn(rest);

  function nameIn(entry: string): string {
    return separator === "\0" ? entry : entry.replace(/\r$/, "");
  }
}
