/** Runs the project's npm scripts as a user does. */
import { execFile } from "node:child_process";
import { ROOT } from "../../../scripts/paths";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function npm(...args: string[]): Promise<Ran> {
  // Without a display, as on a server.
  const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };
  return new Promise((resolve) => {
    execFile("npm", ["run", "-s", ...args], { cwd: ROOT, env, timeout: 120_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err });
    });
  });
}

export const lines = (out: string) => out.trim().split("\n");
