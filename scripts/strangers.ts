/**
 * `npm run strangers -- --strangers DIR [--model ID]`: writes `models/<id>/strangers.json`, the features of pictures that
 * show nothing that anybody teaches, from a folder with a folder for each kind; without `--model`, of every model that
 * the extension carries.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packStrangers } from "../src/learn/strangers";
import { buildExtension } from "./build";
import { readModelIds } from "./cli/readModelIds";
import { startForCommandLine } from "./cli/run";
import { fail, say } from "./cli/say";
import { MODELS } from "./paths";
import { embedAll } from "./teaching/embedAll";
import { openExtension } from "./teaching/inExtension";
import { joined } from "./teaching/joined";
import { readExamples } from "./teaching/readExamples";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { strangers: { type: "string" }, model: { type: "string" } } });
  if (!values.strangers) throw new Error("Say where the pictures are: strangers -- --strangers DIR [--model ID]");
  const examples = readExamples(values.strangers);
  await buildExtension();
  for (const model of readModelIds(values.model)) {
    const running = await startForCommandLine({ model });
    try {
      const seen = await embedAll(await openExtension(running), examples, { model, engine: "litert", views: "one" });
      const kinds = seen.map(({ category = "" }) => category);
      const packed = packStrangers({ features: joined(seen), kinds });
      writeFileSync(`${MODELS}/${model}/strangers.json`, `${JSON.stringify(packed, null, 2)}\n`);
      say(`${model}: ${kinds.length} pictures of ${Object.keys(packed.kinds).length} kinds`);
    } finally {
      await running.close();
    }
  }
}

main().catch(fail);
