/** What the callouts say. */
interface Said {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly close: string;
  readonly language: string;
}

/**
 * Shows callouts in the corner of the page beside the toolbar, until they are closed by their button or by Escape. Runs in
 * a page, as the browser copies it there: it may use nothing from outside of it.
 */
export function drawCallouts({ title, sentences, close, language }: Said, styles: string): void {
  const make = (name: string, parent: ParentNode, text = "") => {
    // With its namespace, since the page may be an XML document.
    const element = document.createElementNS("http://www.w3.org/1999/xhtml", name) as HTMLElement;
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const ended = new AbortController();
  const host = make("label-lens", document.documentElement);
  // Set one by one: a page's Content-Security-Policy may forbid style attributes, but not this.
  Object.assign(host.style, { all: "initial", position: "fixed", top: "0", right: "0", zIndex: "2147483647" });
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const card = make("div", root);
  card.lang = language;
  card.role = "dialog";
  card.ariaLabel = title;
  make("strong", card, title);
  const list = make("ol", card);
  for (const sentence of sentences) make("li", list, sentence);
  const button = make("button", card, close);
  const leave = () => {
    host.remove();
    ended.abort();
  };
  button.addEventListener("click", leave);
  window.addEventListener("keydown", ({ key }) => key === "Escape" && leave(), { signal: ended.signal, passive: true });
}
