/** `npm run -s classify -- [OPTIONS] FILE | FOLDER | PATTERN | URL | - …`: see scripts/cli/classify/help.ts, docs/classify.md. */
import { once } from "node:events";
import packageFile from "../package.json" with { type: "json" };
import { abortable } from "../src/async/abortable";
import { buildExtension } from "./build";
import { catchEndings, type Endings } from "./cli/classify/endings";
import { formatFor } from "./cli/classify/formats";
import { HELP } from "./cli/classify/help";
import { type Command, readCommand } from "./cli/classify/readCommand";
import { classifyAll } from "./cli/classifyAll";
import { findAll } from "./cli/find/findAll";
import type { Found } from "./cli/find/found";
import { wantedBy } from "./cli/find/picturesIn";
import { watchFolder } from "./cli/find/watchFolder";
import { startForCommandLine } from "./cli/run";
import { fail, say, sayCount } from "./cli/say";

/** What a shell expects of a command that was used wrongly. */
const WRONG_USAGE = 2;
/** Deadline in ms for the browser to close; the end of the process ends it otherwise. */
const CLOSE_MS = 10_000;

function commandOrExit(): Command {
  try {
    const command = readCommand(process.argv.slice(2));
    if (typeof command === "object") return command;
    process.stdout.write(command === "help" ? HELP : `label-lens ${packageFile.version}\n`);
    process.exit(0);
  } catch (error) {
    say(`${(error as Error).message}\nclassify -- --help says how it is used.`);
    process.exit(WRONG_USAGE);
  }
}

/** What was named, then what arrives, be it while the browser starts. */
function everything(signal: AbortSignal, command: Command): AsyncIterable<Found> {
  const { watch, extensions = [] } = command;
  const arrivals = watch === undefined ? [] : watchFolder(signal, watch, wantedBy(extensions));
  return (async function* () {
    yield* findAll(signal, command);
    yield* arrivals;
  })();
}

/** @returns whether all pictures could be read */
async function classify(endings: Endings, command: Command): Promise<boolean> {
  const { signal, closed } = endings;
  const { heading, line } = formatFor(command);
  const write = async (text: string) => {
    if (!closed.aborted && !process.stdout.write(`${text}\n`)) await once(process.stdout, "drain", { signal: closed });
  };
  let unread = 0;
  let done = 0;
  const all = everything(signal, command);
  const running = await startForCommandLine(command, { signal });
  try {
    if (heading) await write(heading);
    for await (const outcome of classifyAll(signal, running, all)) {
      if (closed.aborted) break;
      if (outcome.answer.state === "unreadable") unread++;
      await write(await line(outcome));
      sayCount(++done);
    }
  } catch (error) {
    // What is under way fails when it is ended.
    if (!signal.aborted) throw error;
  } finally {
    await Promise.race([running.close(), new Promise((resolve) => setTimeout(resolve, CLOSE_MS))]);
  }
  return unread === 0;
}

async function main(): Promise<void> {
  const command = commandOrExit();
  const endings = catchEndings();
  let allRead = false;
  try {
    await abortable(endings.signal, buildExtension());
    allRead = await classify(endings, command);
  } catch (error) {
    if (!endings.signal.aborted) throw error;
  }
  // Something may still be read, such as a list that has not ended.
  process.exit(endings.code() ?? (allRead ? 0 : 1));
}

main().catch(fail);
