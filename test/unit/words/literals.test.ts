import { expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import { calleeOf, type Node, SOURCES, textOfSource, walk } from "./syntax";

/** Attributes that users read or hear. */
const READ = new Set([
  "title",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "alt",
  "placeholder",
  "label",
]);
/** Example addresses, and messages for developers: that the extension broke a promise to itself. */
const NOT_FOR_USERS = [
  "https://example.org/model.tflite",
  "https://example.org/picture.jpg",
  "example.org",
  "There is no tab.",
  "Nothing here names a page.",
  "Nothing of a private window is stored.",
  "The tab is not in front.",
  "The tab is in another window now.",
  "This frame may not see the whole tab.",
  "Too many frames wait for a screenshot.",
  "Classifies pictures in a worker, which a service worker cannot start.",
  'The background has nothing called "',
  'There is nothing called "',
  '" here.',
  "Not ",
  "No picture has ",
  "There is no place for the ",
  " bytes that were sent.",
  "A file may have ",
  " bytes.",
  "The pixels do not fit their width and height.",
  'There is no engine "',
  "The reference engine is missing.",
  "No model is loaded.",
  "There is no tensor ",
  "Nothing computes tensor ",
  " of the new file.",
  " values are not [",
];

const MEDIA_QUERY = /^\([\w-]+: [\w-]+\)$/;
/** A whole sentence, or the beginning of one. */
const SENTENCE = /^\P{Ll}.*\s\p{L}|\p{L}[.…?!]$/u;
/** Part of a sentence. */
const WORDS = /\p{L}\S*\s+\S*\p{L}|^\s+\p{L}|\p{L}\s+$/u;
/** Calls that raise an error or give a reason, which is a key of `_locales/` and its arguments, never words. */
const RAISES =
  /(Error|Failed|Closed|Unavailable|Full|Exceeded|Works|^bad|^because|^damaged|^unsupported|^fail|^failed)$/;

/** Finds text in the code that users would read; it belongs in `_locales/`. */
function literalsIn(path: string, source: string): string[] {
  const found: string[] = [];
  walk(path, source, (node, parents) => {
    const text = textOf(node, parents);
    if (text !== undefined) found.push(text.trim());
  });
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
  if (parents.some(({ type }) => type === "ThrowStatement") || parents.some((p) => RAISES.test(calleeOf(p)))) {
    return WORDS.test(text) || SENTENCE.test(text.trim()) ? text : undefined;
  }
  const logged = parents.some(({ callee }) => (callee as { object?: { name?: string } })?.object?.name === "console");
  return !logged && SENTENCE.test(text.trim()) ? text : undefined;
}

function wordsOf(node: Node): string | undefined {
  if (node.type === "JSXText" || node.type === "Literal")
    return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type === "TemplateElement") return (node["value"] as { cooked: string }).cooked;
  return undefined;
}

it.each(SOURCES)("%s has no text of its own", (path) => {
  expect(literalsIn(path, textOfSource(path))).toEqual([]);
});

it("finds text of its own where there is some", () => {
  const found = literalsIn(
    "some.tsx",
    `const p = <p title="Hint" class="no hint">Text <b aria-label={\`Bold \${n}\`}>{n > 1 ? "Some more" : t}</b></p>;
     throw new Error(\`\${file} is gone.\`); const key = "popup_more";`,
  );
  expect(found).toEqual(["Hint", "Text", "Some more", "is gone."]);
});

it.each([
  [`throw bad(\`it has \${n} inputs\`)`, ["it has", "inputs"]],
  ['throw complaints.damaged(because("part_header"), because("tflite_beta", "no number"))', ["no number"]],
  [`new TfliteError(\`\${n} bytes\`)`, ["bytes"]],
  ['closed.abort(new ChannelClosed("gone for good"))', ["gone for good"]],
  ['this.fail(n > 1 ? "some broke" : one)', ["some broke"]],
  ['return { reason: "It was ended." }', ["It was ended."]],
  [`throw bad("tflite_padding", \`\${padding}\`)`, []],
])("finds the words of an error: %s", (source, words) => {
  expect(literalsIn("some.ts", `() => { ${source} }`)).toEqual(words);
});
