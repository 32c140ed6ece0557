/** Makes one of our boxes; with its namespace, since the page may be an XML document, such as an SVG file. */
export function box(className: string): HTMLElement {
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", "div") as HTMLElement;
  element.className = className;
  return element;
}
