/** `npm run faults -- [--list] [--quick] [--only NAME,…] [--json]`: see docs/faults.md. */
import { parseArgs } from "node:util";
import { fail, say } from "../../scripts/cli/say";
import { chooseFaults } from "./run/chooseFaults";
import type { Judgement } from "./run/judge";
import { HEADING, toLine } from "./run/report";
import { runFaults } from "./run/runFaults";

function readCommand() {
  const { values } = parseArgs({
    options: {
      list: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  return { ...values, faults: chooseFaults(values) };
}

async function main(): Promise<void> {
  const { list, json, faults } = readCommand();
  if (list) {
    for (const { name, underWay, quick } of faults) say(`${name}${quick ? " (quick)" : ""}: ${underWay}`);
    return;
  }
  const judgements: Judgement[] = [];
  if (!json) process.stdout.write(`${HEADING}\n`);
  await runFaults(faults, (judgement) => {
    judgements.push(judgement);
    if (!json) process.stdout.write(`${toLine(judgement)}\n`);
  });
  if (json) process.stdout.write(`${JSON.stringify(judgements, null, 2)}\n`);
  const failed = judgements.filter(({ problems }) => problems.length > 0);
  say(`${judgements.length - failed.length} of ${judgements.length} faults are held.`);
  if (failed.length > 0) process.exitCode = 1;
}

main().catch(fail);
