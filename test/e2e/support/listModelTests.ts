/**
 * Prints the end-to-end tests whose outcome depends on the models at hand: those that use ../shared where it is there,
 * and those that never name the carried model and so run with whichever is the default.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT } from "../../../scripts/paths";

const FOLDER = `${ROOT}test/e2e`;
const NAMES_MODEL = /(\bmodel: |"--model",\s*)CARRIED_MODEL\b/;

/** They run with whichever model there is, or with one of their own, and nothing in them hangs on which is there. */
const INDEPENDENT = [
  "commands/dev",
  "discovery/modes",
  "live/sources",
  "models/measure",
  "models/normalise",
  "pages/licences",
  "popup/forbidden",
  "popup/goneTab",
].map((name) => `${name}.test.ts`);

function dependsOnModels(test: string): boolean {
  const source = readFileSync(test, "utf8");
  return /\bSHARED\b/.test(source) || !withHelpers(test, source).some((text) => NAMES_MODEL.test(text));
}

/** A test's source and the sources of the helpers it imports. */
function withHelpers(test: string, source: string): string[] {
  const imports = [...source.matchAll(/from "(\.\.\/support\/\w+)"/g)];
  const helpers = imports.map(([, path = ""]) => `${resolve(test, "..", path)}.ts`);
  return [source, ...helpers.filter(existsSync).map((path) => readFileSync(path, "utf8"))];
}

const tests = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
for (const test of tests.sort())
  if (!INDEPENDENT.includes(test) && dependsOnModels(`${FOLDER}/${test}`)) console.log(`test/e2e/${test}`);
