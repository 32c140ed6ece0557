import { expect, it } from "vitest";
import english from "../../../_locales/en/messages.json";
import { calleeOf, type Node, SOURCES, textOfSource, walk } from "./syntax";

/** Calls whose first argument is a key of `_locales/` and whose others are the sentence's particulars. */
const SAYS = /^(message|plural|because|bad|Failed|ModelUnavailable|TfliteError)$/;

const sentences: Readonly<Record<string, { readonly message: string }>> = english;
const sentenceOf = (key: string) => sentences[key] ?? sentences[`${key}_other`];

/** Number of particulars that a sentence names: its highest `$n`. */
const wanted = (key: string) =>
  Math.max(0, ...(sentenceOf(key)?.message.match(/\$\d/g) ?? []).map((particular) => Number(particular.slice(1))));

/** The keys that a first argument can evaluate to. */
function keysOf(node: Node | undefined): string[] {
  if (node?.type === "ConditionalExpression")
    return [node["consequent"], node["alternate"]].flatMap((n) => keysOf(n as Node));
  return node?.type === "Literal" && typeof node["value"] === "string" ? [node["value"]] : [];
}

/** Finds calls that give a sentence more or fewer particulars than it names. */
function wrongCalls(path: string, source: string): string[] {
  const wrong: string[] = [];
  walk(path, source, (node) => {
    const [key, ...particulars] = (node["arguments"] ?? []) as Node[];
    const isSuper = (node["callee"] as Node | undefined)?.type === "Super";
    if (!SAYS.test(calleeOf(node)) && !isSuper) return;
    if (particulars.some(({ type }) => type === "SpreadElement")) return;
    for (const name of keysOf(key).filter(sentenceOf)) {
      if (particulars.length !== wanted(name))
        wrong.push(`${name} with ${particulars.length} instead of ${wanted(name)}`);
    }
  });
  return wrong;
}

it.each(SOURCES)("%s gives each sentence the particulars that it names", (path) => {
  expect(wrongCalls(path, textOfSource(path))).toEqual([]);
});

it("finds one particular too many, and one missing", () => {
  const source = `message("percent"); plural("popup_map_tiles", n, 2); bad("tflite_beta", a, b); new Failed(x ? "gpu_none" : "gpu_lost");
    class A extends Failed { constructor() { super("engine_reason", id); } } bad("tflite_beta", a); message("gpu_none");`;
  expect(wrongCalls("some.ts", source)).toEqual([
    "percent with 0 instead of 1",
    "popup_map_tiles with 2 instead of 1",
    "tflite_beta with 2 instead of 1",
    "gpu_lost with 0 instead of 1",
    "engine_reason with 1 instead of 2",
  ]);
});
