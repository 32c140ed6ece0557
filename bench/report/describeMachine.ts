import { readFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import type { Browser } from "playwright-core";
import { ROOT } from "../../scripts/paths";

const GB = 2 ** 30;

/** Packages of the libraries that are compared. */
const LIBRARIES = ["@litertjs/core", "@mediapipe/tasks-vision", "@tensorflow/tfjs-core", "onnxruntime-web"];

/** Describes what the figures depend on: the kind of machine, and the versions. */
export function describeMachine(browser: Browser) {
  const version = (name: string): string =>
    JSON.parse(readFileSync(`${ROOT}node_modules/${name}/package.json`, "utf8")).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    architecture: arch(),
    memory_gb: Math.round(totalmem() / GB),
    system: platform(),
    node: process.versions.node,
    chromium: browser.version(),
    libraries: Object.fromEntries(LIBRARIES.map((name) => [name, version(name)])),
  };
}
