/**
 * An endless GIF whose frames have one colour each and last a tenth of a second.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function animatedGif(side: number, colours: readonly (readonly [number, number, number])[]): Uint8Array {
  const palette = [...colours, ...colours, ...colours, ...colours].slice(0, 4).flat();
  const sides = [side & 255, side >> 8, side & 255, side >> 8];
  const loop = [0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0];
  const frames = colours.flatMap((_, index) => [
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...sides, 0],
    ...[2, ...blocks(lzw(side * side, index)), 0],
  ]);
  return Uint8Array.from([...Buffer.from("GIF89a"), ...sides, 0x81, 0, 0, ...palette, ...loop, ...frames, 0x3b]);
}

/**
 * Encodes `count` pixels of one value in codes of three bits; a "clear" code before every second one keeps the codes
 * short.
 */
function lzw(count: number, value: number): number[] {
  const codes: number[] = [];
  for (let i = 0; i < count; i++) {
    if (i % 2 === 0) codes.push(4);
    codes.push(value);
  }
  codes.push(5);
  const bytes: number[] = [];
  let [buffer, filled] = [0, 0];
  for (const code of codes) {
    buffer |= code << filled;
    filled += 3;
    for (; filled >= 8; filled -= 8, buffer >>= 8) bytes.push(buffer & 255);
  }
  return [...bytes, buffer & 255];
}

function blocks(bytes: readonly number[]): number[] {
  const parts: number[] = [];
  for (let i = 0; i < bytes.length; i += 255) {
    const part = bytes.slice(i, i + 255);
    parts.push(part.length, ...part);
  }
  return parts;
}
