/**
 * `npm run -s teach -- FOLDER [--test FOLDER] [--model BASE] [--engine E] [--out MODEL.tflite [--both]] [--json]`: teaches a model
 * the categories that the folders in a folder are, in the built extension, and says how good it is. With `--both`, the
 * file knows the classes of the base as well.
 */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkExamples } from "../src/learn/checkExamples";
import { buildExtension } from "./build";
import { readEngine } from "./cli/readEngine";
import { readModelIds } from "./cli/readModelIds";
import { startForCommandLine } from "./cli/run";
import { fail } from "./cli/say";
import { categoriesOf, readExamples } from "./teaching/readExamples";
import { report } from "./teaching/report";
import { teachInBrowser } from "./teaching/teachInBrowser";
import { toLesson } from "./teaching/toLesson";

const text = { type: "string" } as const;

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { test: text, model: text, engine: text, out: text, both: { type: "boolean" }, json: { type: "boolean" } },
  });
  const { test, model = "", engine = "auto", out, both = false, json = false } = values;
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) {
    throw new Error(
      "Name a folder with a folder for each category: teach -- FOLDER [--test FOLDER] [--out MODEL.tflite]",
    );
  }
  if (model) readModelIds(model);
  if (out) checkPlace(out);
  else if (both) throw new Error("--both says what is written: name a file with --out MODEL.tflite.");
  const examples = readExamples(folder);
  const categories = categoriesOf(examples);
  const named = examples.map((example) => ({ ...example, content: example.file }));
  checkExamples(categories, toLesson(named, categories));
  const tests = test === undefined ? [] : readExamples(test);
  const strange = categoriesOf(tests).find((category) => !categories.includes(category));
  if (strange !== undefined) throw new Error(`"${strange}" is tested, but not taught.`);
  return {
    examples,
    categories,
    tests,
    model,
    engine: readEngine(engine),
    title: basename(out ?? resolve(folder), ".tflite"),
    out,
    both,
    json,
  };
}

/** Before the work, so that nothing is learnt in vain. */
function checkPlace(out: string): void {
  if (!out.endsWith(".tflite")) throw new Error(`"${out}" should end with .tflite.`);
  if (!existsSync(dirname(resolve(out)))) throw new Error(`There is no folder for "${out}".`);
  if (existsSync(out) && statSync(out).isDirectory()) throw new Error(`"${out}" is a folder.`);
}

async function main(): Promise<void> {
  const { out, both, json, ...command } = readCommand();
  await buildExtension();
  const running = await startForCommandLine({ ...command });
  try {
    const taught = await teachInBrowser(running, command);
    const model = both ? taught.both : taught.alone;
    if (!model)
      throw new Error(
        "With few strangers, there is no telling when a picture shows none of the categories: put 100 into _strangers.",
      );
    if (out) writeFileSync(out, model.file);
    process.stdout.write(`${json ? JSON.stringify(taught.result) : report(taught)}\n`);
  } finally {
    await running.close();
  }
}

main().catch(fail);
