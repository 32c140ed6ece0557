import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** Whether this machine has a virtual display (Xvfb) and can press keys on it (xdotool). */
export const HAS_DISPLAY = existsSync("/usr/bin/Xvfb") && existsSync("/usr/bin/xdotool");

/** A virtual screen, with a keyboard that a test can press. */
export interface Display {
  readonly name: string;
  press(keys: string): Promise<void>;
  close(): void;
}

/** Starts Xvfb on the first free display. */
export async function openDisplay(): Promise<Display> {
  const server: ChildProcess = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    server.stdio[3]?.once("data", (data) => resolve(String(data).trim()));
  });
  const name = `:${number}`;
  return {
    name,
    press: async (keys) => {
      await promisify(execFile)("xdotool", ["key", keys], { env: { ...process.env, DISPLAY: name } });
    },
    close: () => server.kill(),
  };
}
