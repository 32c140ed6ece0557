/** Name of the encoding in an XML declaration. */
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/;
const DECLARATION_BYTES = 200;

/** The text of an XML file: in UTF-16 where its first bytes say so, else as declared, else in UTF-8. */
export function textOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  return decoderFor(DECLARED.exec(start)?.[1] ?? "utf-8").decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // No browser knows the name either.
    return new TextDecoder();
  }
}
