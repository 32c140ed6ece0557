/** No error is swallowed without a word: what is caught is thrown again, shown, or noted by src/debug.ts. */
import { expect, it } from "vitest";
import { calleeOf, type Node, SOURCES, textOfSource, walk } from "../words/syntax";

/** Where an error is ignored although it has a reason, since nothing is lost: why, for each place in the file. */
const NOTHING_LOST: Readonly<Record<string, readonly string[]>> = {
  "background/menus/menus.ts": ["the menu is not there, and is made"],
  "classifier/pixels/header/textOf.ts": ["no browser knows the encoding either"],
  "classifier/serve/runs/recheck.ts": ["whoever began what comes before gets its error"],
  "classifier/serve/activeModel.ts": ["whoever asked for the model gets the same error"],
  "content/ask/inFlight.ts": ["a pause ends early with the page's life only"],
  "content/early/sheetsMayShow.ts": ["a sheet of another site cannot be read, and may show anything"],
  "content/find/watch/customElements.ts": ["a pause ends early with the page's life only"],
  "content/kinds/canvas.ts": ["a canvas that may not be read says so when it is read"],
  "content/kinds/placeholder.ts": ["a drawing that cannot be decoded counts, and says so when it is read"],
  "content/page/revisions.ts": ["waiting ends early with the page's life only"],
  "drawer/estimate/readDataUrl.ts": ["such a picture inside a drawing shows nothing, and costs nothing"],
  "models/catalogue.ts": ["whoever asked for the catalogue gets the same error"],
  "options/bring/fetchModelFile.ts": ["a name that cannot be decoded stands as it is"],
  "protocol/classifierLink.ts": ["whoever asked for the connection gets the same error"],
  "tflite/readAttached.ts": ["whoever reads the labels says what is wrong with the archive"],
  "protocol/endpoint.ts": ["the extension is gone, and the channel with it"],
};

/** Whether an argument is a function that does not take the error that it is called with. */
const ignores = (argument: unknown) => {
  const { type, params } = (argument ?? {}) as { type?: string; params?: unknown[] };
  return (type === "ArrowFunctionExpression" || type === "FunctionExpression") && params?.length === 0;
};

function isSwallowed(node: Node): boolean {
  if (node.type === "CatchClause") return !node["param"];
  if (node.type !== "CallExpression") return false;
  const handlers = node["arguments"] as unknown[];
  if (calleeOf(node) === "catch") return ignores(handlers[0]);
  return calleeOf(node) === "then" && ignores(handlers[1]);
}

function swallowedIn(path: string, source: string): number {
  let count = 0;
  walk(path, source, (node) => {
    if (isSwallowed(node)) count++;
  });
  return count;
}

it.each(SOURCES)("%s swallows no error without a reason", (path) => {
  expect(swallowedIn(path, textOfSource(path))).toBe(NOTHING_LOST[path]?.length ?? 0);
});

it("no reason is given for a file that is gone", () => {
  expect(Object.keys(NOTHING_LOST).filter((path) => !SOURCES.includes(path))).toEqual([]);
});

it.each([
  ["try { a() } catch { b() }", 1],
  ["try { a() } catch (error) { note('a', error) }", 0],
  ["a().catch(() => {})", 1],
  ["a().catch(() => undefined)", 1],
  ["a()?.catch(function () {})", 1],
  ["a().then(b, () => {})", 1],
  ["a().then(() => {})", 0],
  ["a().catch(swallow('a'))", 0],
  ["a().catch((error) => show(error))", 0],
])("%s: %i", (source, count) => {
  expect(swallowedIn("example.ts", source)).toBe(count);
});
