/** `npm run -s classify -- [--json] [--model ID | MODEL.tflite] [--engine auto|webgpu|litert|wasm|cpu] FILE | FOLDER | URL …` */
import { parseArgs } from "node:util";
import { buildExtension } from "./build";
import { isFile } from "./cli/bringModel";
import { readEngine } from "./cli/readEngine";
import { readModelIds } from "./cli/readModelIds";
import { classifyAll, startForCommandLine } from "./cli/run";
import { fail } from "./cli/say";
import { toLine } from "./cli/table";
import { toResult } from "./cli/toResult";
import { classesOfFamily } from "./models/classesOfFamily";

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, model: { type: "string" }, engine: { type: "string", default: "auto" } },
  });
  const { json = false, model, engine } = values;
  if (model && !isFile(model)) readModelIds(model);
  const choice = readEngine(engine);
  if (positionals.length === 0) throw new Error("Name the pictures: classify -- [--json] FILE | FOLDER | URL …");
  return { json, wanted: { named: positionals, model, engine: choice } };
}

async function main(): Promise<void> {
  const { json, wanted } = readCommand();
  await buildExtension();
  const running = await startForCommandLine(wanted);
  try {
    await classifyAll(running, wanted, async (outcome) => {
      const line = json ? JSON.stringify(await toResult(outcome, classesOfFamily)) : toLine(outcome);
      process.stdout.write(`${line}\n`);
      if (outcome.answer.state === "unreadable") process.exitCode = 1;
    });
  } finally {
    await running.close();
  }
}

main().catch(fail);
