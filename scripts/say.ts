/** Progress for whoever waits; on stderr, so that stdout carries results only. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with a message for the user instead of a stack. */
export function fail(error: unknown): never {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
