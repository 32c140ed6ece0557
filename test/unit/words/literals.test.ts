import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import { ROOT } from "../../../scripts/paths";

/** The rooms whose words a user reads. */
const ROOMS = /^(popup|options|welcome|content|background|models|settings|words)\//;
/** Attributes that a user reads, or hears. */
const READ = new Set([
  "title",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "placeholder",
  "label",
]);
/** An example of an address, and what only a developer sees. */
const NOT_FOR_USERS = [
  "https://example.org/model.tflite",
  "example.org",
  "There is no tab.",
  "The tab is not in front.",
  "Classifies pictures in a worker, which a service worker cannot start.",
  'The background has nothing called "',
];

const MEDIA_QUERY = /^\([\w-]+: [\w-]+\)$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Text in the code that a user would read: it belongs to `_locales/`. */
function literalsIn(path: string, source: string): string[] {
  const { program } = parseSync(path, source);
  const found: string[] = [];
  const visit = (node: Node, parents: readonly Node[]): void => {
    const text = textOf(node, parents);
    if (text !== undefined) found.push(text.trim());
    for (const child of Object.values(node).flat()) {
      if (typeof child === "object" && child !== null && "type" in child) visit(child as Node, [...parents, node]);
    }
  };
  visit(program as unknown as Node, []);
  return found;
}

function textOf(node: Node, parents: readonly Node[]): string | undefined {
  const [parent] = parents.slice(-1);
  const text = wordsOf(node);
  if (text === undefined || !/\p{L}/u.test(text) || text in english || NOT_FOR_USERS.includes(text)) return undefined;
  if (MEDIA_QUERY.test(text)) return undefined;
  if (node.type === "JSXText") return text;
  const attribute = parents.findLast(({ type }) => type === "JSXAttribute") as { name?: { name?: string } } | undefined;
  if (attribute) return READ.has(attribute.name?.name ?? "") && parent?.type === "JSXAttribute" ? text : undefined;
  const logged = parents.some(({ callee }) => (callee as { object?: { name?: string } })?.object?.name === "console");
  return !logged && /^\P{Ll}.*\s\p{L}|\p{L}[.…?!]$/u.test(text.trim()) ? text : undefined;
}

function wordsOf(node: Node): string | undefined {
  if (node.type === "JSXText" || node.type === "Literal")
    return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type === "TemplateElement") return (node["value"] as { cooked: string }).cooked;
  return undefined;
}

const files = readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => ROOMS.test(path) && /\.tsx?$/.test(path));

it.each(files)("%s has no text of its own", (path) => {
  expect(literalsIn(path, readFileSync(`${ROOT}src/${path}`, "utf8"))).toEqual([]);
});

it("would see one", () => {
  const found = literalsIn(
    "some.tsx",
    `const p = <p title="Hint" class="no hint">Text <b aria-label={\`Bold \${n}\`}>{n > 1 ? "Some more" : t}</b></p>;
     throw new Error(\`\${file} is gone.\`); const key = "popup_more";`,
  );
  expect(found).toEqual(["Hint", "Text", "Some more", "is gone."]);
});
