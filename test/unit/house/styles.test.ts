import { expect, it } from "vitest";
import { SOURCES, textOf } from "./imports";

/** A rule of a style sheet, without what it is nested in. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const COMMENTS_AND_IMPORTS = /\/\*[\s\S]*?\*\/|@import[^;]*;/g;
/** From how many declarations on a rule is worth sharing. */
const FEWEST = 2;

const inOneLine = (text: string) => text.trim().replace(/\s+/g, " ");

/** Each selector of a sheet with what is declared for it. */
function* rulesOf(sheet: string): Generator<string> {
  for (const [, selectors = "", body = ""] of sheet.replace(COMMENTS_AND_IMPORTS, "").matchAll(RULE)) {
    const declarations = body.split(";").map(inOneLine).filter(Boolean).sort();
    if (declarations.length < FEWEST) continue;
    for (const selector of selectors.split(",")) yield `${inOneLine(selector)} { ${declarations.join("; ")} }`;
  }
}

it("no rule of the pages' style sheets is written twice: what pages share is in src/look", () => {
  const sheets = new Map<string, Set<string>>();
  for (const path of SOURCES.filter((source) => /^src\/.*\.css$/.test(source))) {
    for (const rule of rulesOf(textOf(path))) sheets.set(rule, (sheets.get(rule) ?? new Set()).add(path));
  }
  expect([...sheets].filter(([, paths]) => paths.size > 1).map(([rule, paths]) => [rule, ...paths])).toEqual([]);
});
