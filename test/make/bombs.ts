/** Small SVG files that expand to more than any browser can draw, each by another way to repeat things. */

const TIMES = 10;

/** An SVG file, 100 pixels a side, unless the attributes say otherwise. */
export const inSvg = (body: string, attributes = 'width="100" height="100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;

const steps = (depth: number) => Array.from({ length: depth }, (_, i) => i + 1);

/** Each group uses the one before it ten times. */
const nestedUses = (depth: number): string =>
  inSvg(
    '<rect id="u0" width="90" height="90"/>' +
      steps(depth)
        .map((i) => `<g id="u${i}">${`<use x:href="#u${i - 1}"/>`.repeat(TIMES)}</g>`)
        .join(""),
  );

/** Each fills or masks ten rectangles with the one before it. */
const nestedFills = (element: "pattern" | "mask", property: "fill" | "mask", depth: number): string =>
  inSvg(
    `${steps(depth)
      .map((i) => {
        const rect = `<rect width="90" height="90" ${property}="url(#p${i - 1})"/>`;
        return `<${element} id="p${i}" width=".3" height=".3">${rect.repeat(TIMES)}</${element}>`;
      })
      .join("")}<rect width="100" height="100" ${property}="url(#p${depth})"/>`,
  );

/** Each step takes the one before it twice. */
const doublingFilter = (depth: number): string =>
  inSvg(
    `<filter id="f"><feOffset result="r0"/>${steps(depth)
      .map((i) => `<feComposite operator="arithmetic" k2=".5" in="r${i - 1}" in2="r${i - 1}" result="r${i}"/>`)
      .join("")}</filter><rect width="90" height="90" filter="url(#f)"/>`,
  );

/** Each entity stands for the one before it ten times. */
const entities = (depth: number): string =>
  `<!DOCTYPE svg [<!ENTITY e0 "<path d='M0 0h9'/>">${steps(depth)
    .map((i) => `<!ENTITY e${i} "${`&e${i - 1};`.repeat(TIMES)}">`)
    .join("")}]>${inSvg(`<g>&e${depth};</g>`)}`;

/** One long entity, many times: parsers count how often entities are nested, not how long they become. */
const longEntity = (): string =>
  `<!DOCTYPE svg [<!ENTITY a "${"<path d='M0 0h9'/>".repeat(30)}">]>${inSvg(`<g>${"&a;".repeat(9_000)}</g>`)}`;

const nestedFile = (svg: string): string =>
  inSvg(`<image width="90" height="90" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`);

export const BOMBS: Readonly<Record<string, string>> = {
  uses: nestedUses(8),
  patterns: nestedFills("pattern", "fill", 7),
  masks: nestedFills("mask", "mask", 7),
  filter: doublingFilter(30),
  entities: entities(8),
  "a long entity": longEntity(),
  "uses in a drawing in a drawing": nestedFile(nestedFile(nestedUses(8))),
};

/** One that the estimate does not see: the masks are referred to by a function whose name is written with an escape. */
export const hiddenBomb = (variant: number): string =>
  `${nestedFills("mask", "mask", 8).replace(/mask="url\((#p\d)\)"/g, 'style="mask:u\\72l($1)"')}<!-- ${variant} -->`;
