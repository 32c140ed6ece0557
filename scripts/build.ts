/** `npm run build`: builds the extension into `dist/`, unless nothing has changed since the last time. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { say } from "./cli/say";
import { readModels } from "./models/readModels";
import { getCarriedWeights } from "./models/weights";
import { CACHE, DIST, ROOT } from "./paths";

const STAMP = `${CACHE}/built`;
/** Inputs of the build, relative to the project's root. */
export const INPUTS = [
  "src",
  "_locales",
  "models",
  "scripts",
  "manifest.json",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "LICENSE",
];

export async function buildExtension(): Promise<void> {
  // First, since weights that were unavailable at the last build may be there now.
  const weights = await getCarriedWeights(readModels());
  const inputs = hashOf([...INPUTS.map((path) => `${ROOT}${path}`), ...weights.values()]);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stampFor(inputs)) return;
  if (process.stderr.isTTY) say("Building the extension…");
  // One that is interrupted leaves a part of the new build, which is not that of any sources.
  rmSync(STAMP, { force: true });
  // Imported only here: loading the bundler would cost each command a second or more.
  const { bundle } = await import("./build/bundle");
  await bundle(weights);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, stampFor(inputs));
}

/** Of what was built, and of what was made of that: somebody else may have built something there since. */
function stampFor(inputs: string): string {
  if (!existsSync(`${DIST}/manifest.json`)) return "";
  const files = readdirSync(DIST, { recursive: true, encoding: "utf8" }).sort();
  const built = files.map((file) => {
    const { size, mtimeMs } = statSync(`${DIST}/${file}`);
    return `${file} ${size} ${mtimeMs}`;
  });
  return `${inputs} ${createHash("sha256").update(built.join("\n")).digest("hex")}`;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (path: string) => hash.update(path).update(readFileSync(path));
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    const entries = isFolder ? readdirSync(path, { recursive: true, withFileTypes: true }) : [];
    if (entries.length === 0) add(path);
    for (const entry of entries) if (entry.isFile()) add(`${entry.parentPath}/${entry.name}`);
  }
  return hash.digest("hex");
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replace(ROOT, ""))) await buildExtension();
