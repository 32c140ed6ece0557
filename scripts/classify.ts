/** `npm run -s classify -- [--json] [--model ID] [--engine auto|webgpu|wasm|cpu] FILE | FOLDER | URL …` */
import { parseArgs } from "node:util";
import type { EngineChoice } from "../src/protocol/picture";
import { buildExtension } from "./build";
import { toResult } from "./cli/result";
import { classifyAll, startForCommandLine } from "./cli/run";
import { toLine } from "./cli/table";
import { readModels } from "./models";
import { fail } from "./say";

const ENGINES: readonly string[] = ["auto", "webgpu", "wasm", "cpu"];

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, model: { type: "string" }, engine: { type: "string", default: "auto" } },
  });
  const { json = false, model, engine } = values;
  const ids = readModels().map(({ id }) => id);
  if (model && !ids.includes(model)) throw new Error(`There is no model "${model}". There are: ${ids.join(", ")}.`);
  if (!ENGINES.includes(engine)) throw new Error(`There is no engine "${engine}". There are: ${ENGINES.join(", ")}.`);
  if (positionals.length === 0) throw new Error("Name the pictures: classify -- [--json] FILE | FOLDER | URL …");
  return { json, wanted: { named: positionals, model, engine: engine as EngineChoice } };
}

async function main(): Promise<void> {
  const { json, wanted } = readCommand();
  await buildExtension();
  const running = await startForCommandLine(wanted);
  try {
    await classifyAll(running, wanted, (outcome) => {
      process.stdout.write(`${json ? JSON.stringify(toResult(outcome)) : toLine(outcome)}\n`);
      if (outcome.answer.state === "unreadable") process.exitCode = 1;
    });
  } finally {
    await running.close();
  }
}

main().catch(fail);
