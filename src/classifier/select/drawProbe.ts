/**
 * Draws a picture that is the same on every machine, since it is made from integers
 * only: the right answer for it is known. A few large discs and bands of colour
 * over a ramp give a network more to tell apart than noise does.
 *
 * @returns RGB, size × size × 3
 */
export function drawProbe(seed: number, size: number): Uint8Array<ArrayBuffer> {
  const random = integers(seed);
  const discs = Array.from({ length: 6 }, () => ({
    x: random(size),
    y: random(size),
    radius: Math.floor(size / 12) + random(Math.floor(size / 4)),
    ring: random(2) === 1,
    colour: [random(256), random(256), random(256)],
  }));
  const ramp = [random(256), random(256), random(256)];
  const pixels = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const disc = discs.findLast((d) => covers(d, x, y));
      for (let c = 0; c < 3; c++) {
        const base = disc?.colour[c] ?? ((ramp[c] ?? 0) + Math.floor((96 * y) / size)) & 255;
        pixels[(y * size + x) * 3 + c] = Math.min(255, base + random(16));
      }
    }
  }
  return pixels;
}

function covers(disc: { x: number; y: number; radius: number; ring: boolean }, x: number, y: number): boolean {
  const squared = (x - disc.x) ** 2 + (y - disc.y) ** 2;
  return squared < disc.radius ** 2 && !(disc.ring && squared * 4 < disc.radius ** 2);
}

/** Returns a source of pseudo-random integers below a bound: mulberry32, exact in 32-bit arithmetic. */
function integers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
