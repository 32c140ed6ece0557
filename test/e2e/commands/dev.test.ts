/** `npm run dev`, in a copy of the project whose sources a test may change. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INPUTS } from "../../../scripts/build";
import { ROOT } from "../../../scripts/paths";
import { eventually, html, serveSite } from "../support/harness";

describe("npm run dev", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-dev-`);
  let dev: ChildProcess;
  let said = "";

  beforeAll(() => {
    // With the weights in the cache, nothing is downloaded.
    const parts = [...INPUTS, "tsconfig.json", ".cache/weights"];
    for (const part of parts.filter((path) => existsSync(`${ROOT}${path}`))) {
      cpSync(`${ROOT}${part}`, `${folder}/${part}`, { recursive: true });
    }
    symlinkSync(`${ROOT}node_modules`, `${folder}/node_modules`);
  });
  afterAll(() => {
    dev.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("builds and loads what has changed, and the pages again; it goes on after a mistake, and ends with Ctrl-C", async () => {
    const site = await serveSite({ "/": html("<p>Words alone.</p>") });
    // Without a display, as on a server.
    const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };
    dev = spawn(process.execPath, ["--import", "tsx", "scripts/dev.ts", `${site.origin}/`], { cwd: folder, env });
    dev.stderr?.on("data", (text) => {
      said += text;
    });
    await eventually(async () => said.includes("0.1.0 is loaded"), "it is loaded");
    const manifest = `${folder}/manifest.json`;
    const before = readFileSync(manifest, "utf8");
    writeFileSync(manifest, "{");
    await eventually(async () => said.includes("Not loaded"), "a mistake is reported");
    writeFileSync(manifest, before.replace('"0.1.0"', '"0.1.1"'));
    // The version that the browser reports.
    await eventually(async () => said.includes("0.1.1 is loaded"), "what has changed is loaded");
    expect(site.asked.filter((path) => path === "/")).toHaveLength(2);
    const ended = once(dev, "exit");
    dev.kill("SIGINT");
    await ended;
    site.close();
  });
});
