/** Progress for whoever waits; on stderr, so that stdout carries results only. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** How far it has come, on one line that is written over; nothing where nobody watches. */
export function sayProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total}${done < total ? " " : "\n"}`);
}

/** Ends the program with a message for the user instead of a stack. */
export function fail(error: unknown): never {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
