/** `npm run classify` as a process that is talked to while it runs. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Readable, Writable } from "node:stream";
import { ROOT } from "../../../scripts/paths";
import { CARRIED_MODEL, eventually } from "./harness";

type Process = ChildProcessByStdio<Writable, Readable, Readable>;

export class ClassifyProcess {
  /** A temporary folder of its own. */
  private readonly folder = mkdtempSync(`${tmpdir()}/label-lens-temporary-`);
  private readonly process: Process;
  private readonly ended: Promise<unknown[]>;
  private out = "";
  err = "";

  /** In a process group of its own, as a shell starts it, with the model that is always available. */
  constructor(...args: readonly string[]) {
    const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", TMPDIR: this.folder };
    const command = ["run", "-s", "classify", "--", "--json", "--model", CARRIED_MODEL, ...args];
    this.process = spawn("npm", command, { cwd: ROOT, env, detached: true, stdio: "pipe" });
    this.ended = once(this.process, "close");
    this.process.stdout.on("data", (text) => {
      this.out += text;
    });
    this.process.stderr.on("data", (text) => {
      this.err += text;
    });
  }

  /** The sources of the results so far, without the folder in front; resolves once there are so many. */
  async sources(count: number): Promise<string[]> {
    const lines = () => this.out.split("\n").slice(0, -1);
    await eventually(async () => lines().length >= count, `${count} results; so far: ${this.out}${this.err}`);
    return lines().map((line) => JSON.parse(line).source.replace(/^.*\//, ""));
  }

  /** Resolves when the browser is about to start. */
  starts(): Promise<unknown> {
    const made = async () => readdirSync(this.folder).some((name) => name.startsWith("label-lens-"));
    return eventually(made, "there is a profile");
  }

  write(text: string): void {
    this.process.stdin.write(text);
  }

  /** Reads no more of what it prints, as `head` does once it has enough. */
  stopReading(): void {
    this.process.stdout.destroy();
  }

  /** To the whole group, as a terminal sends it, or to npm alone. */
  signal(name: NodeJS.Signals, to: "group" | "npm"): void {
    process.kill((to === "group" ? -1 : 1) * (this.process.pid ?? 0), name);
  }

  /** The exit code, and what it has left in its temporary folder, but for what tsx keeps there for the next time. */
  async end(): Promise<{ readonly code: unknown; readonly left: readonly string[] }> {
    const [code] = await this.ended;
    const left = readdirSync(this.folder).filter((name) => !name.startsWith("tsx-"));
    rmSync(this.folder, { recursive: true });
    return { code, left };
  }
}
