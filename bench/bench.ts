/** `npm run bench -- [--json] [--rounds N] [--only PART,…]`: see docs/benchmarks.md. */
import { parseArgs } from "node:util";
import { buildExtension } from "../scripts/build";
import { fail, say } from "../scripts/cli/say";
import { firstVerdict } from "./measures/firstVerdict";
import { folder } from "./measures/folder";
import { growth } from "./measures/growth";
import { inference } from "./measures/inference";
import { live } from "./measures/live";
import { liveMemory } from "./measures/liveMemory";
import { longestTask } from "./measures/longestTask";
import { memory } from "./measures/memory";
import { page200 } from "./measures/page200";
import { pointed } from "./measures/pointed";
import { popup } from "./measures/popup";
import { revisit } from "./measures/revisit";
import { shipped } from "./measures/shipped";
import { describeMachine } from "./report/describeMachine";
import { type Results, toTable } from "./report/toTable";
import { prepare, type Setting } from "./setting";

/** The measurements, in the order they are made; each returns its own part of the results. */
const PARTS = {
  page200,
  inference,
  firstVerdict,
  revisit,
  longestTask,
  popup,
  live,
  pointed,
  folder,
  memory,
  shipped,
  growth,
  liveMemory,
} satisfies Record<string, (setting: Setting) => Results | Promise<Results>>;
type Part = keyof typeof PARTS;
const ALL = Object.keys(PARTS) as Part[];
/** Measured only where they are named: one takes eleven minutes, the other five a round. */
const LONG: readonly Part[] = ["liveMemory", "growth"];
const USUAL = ALL.filter((part) => !LONG.includes(part));

/** Number of rounds by default: fewer say little about how much a figure varies. */
const ROUNDS = 5;

function readCommand() {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, rounds: { type: "string" }, only: { type: "string" } },
  });
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds takes a whole number, 1 or more.");
  const only = values.only?.split(",") ?? USUAL;
  const unknown = only.find((part) => !ALL.includes(part as Part));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}". There are: ${ALL.join(", ")}.`);
  return { json: values.json, rounds, parts: ALL.filter((part) => only.includes(part)) };
}

async function main(): Promise<void> {
  const { json, rounds, parts } = readCommand();
  await buildExtension();
  const setting = await prepare(rounds);
  try {
    const failures: Record<string, string> = {};
    const results: Record<string, unknown> = { machine: { ...describeMachine(setting.plain), rounds }, failures };
    for (const part of parts) {
      say(`Measuring ${part}…`);
      try {
        Object.assign(results, await PARTS[part](setting));
      } catch (error) {
        // The other parts are measured all the same.
        const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
        say(`  ${part} failed: ${reason}`);
        Object.assign(failures, { [part]: reason });
        process.exitCode = 1;
      }
    }
    process.stdout.write(`${json ? JSON.stringify(results, null, 2) : toTable(results)}\n`);
  } finally {
    await setting.close();
  }
}

main().catch(fail);
