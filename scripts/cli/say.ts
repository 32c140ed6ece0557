// What fails says why in words.
import "../../src/words/languages/english";

/** Prints a message about the progress to stderr, so that stdout carries nothing but results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Prints a count on one line of the terminal, which the next count overwrites; prints nothing if stderr is no terminal.
 */
export function sayProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total}${done < total ? " " : "\n"}`);
}

/** The same where nobody knows how many there are; nothing either where results are on the same terminal. */
export function sayCount(done: number): void {
  if (process.stderr.isTTY && !process.stdout.isTTY) process.stderr.write(`\r${done} `);
}

/** Ends the program with an error's message, without its stack. */
export function fail(error: unknown): never {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
