import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import type { Model } from "../../models/readModels";
import { ROOT } from "../../paths";
import { RUNTIME_FILES } from "../runtimesPlugin";
import { compiledIn } from "./compiledIn";
import { dataNotices } from "./dataNotices";
import { modelNotice } from "./modelNotice";
import { type Notice, writeNotices } from "./notice";
import { packageNotice } from "./packageNotice";

/**
 * Writes `licences.txt`: the licences of everything in the built extension. A package that brings no text fails the
 * build. The content script needs nothing more, although it is built apart: the main build looks at the same modules.
 *
 * @param models those whose weights the extension carries
 * @returns a plugin for the main build, and one for those of the workers, which come before it
 */
export function licencesPlugin(models: readonly Model[]): { readonly main: Plugin; readonly workers: () => Plugin[] } {
  const folders = new Set<string>();
  const add = (id: string) => {
    const folder = folderOf(id);
    if (folder) folders.add(folder);
  };
  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const part of Object.values(bundle)) if (part.type === "chunk") part.moduleIds.forEach(add);
  };
  const main: Plugin = {
    name: "label-lens-licences",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      collect(bundle);
      // The bundler follows links, too: otherwise a package could be listed twice.
      for (const file of RUNTIME_FILES) add(realpathSync(join(ROOT, file)));
      const packages = Array.from(folders, packageNotice).sort((a, b) => a.name.localeCompare(b.name));
      const compiled = compiledIn(webAssemblyIn(bundle));
      const notices = [ownNotice(), ...packages, ...compiled, ...dataNotices(), ...models.map(modelNotice)];
      this.emitFile({ type: "asset", fileName: "licences.txt", source: writeNotices(notices) });
    },
  };
  const inWorker: Plugin = {
    name: "label-lens-licences-of-workers",
    generateBundle: (_, bundle) => collect(bundle),
  };
  return { main, workers: () => [inWorker] };
}

/** The folder of the package that a module is from; undefined for our own modules. */
export function folderOf(id: string): string | undefined {
  // What the bundler itself adds, such as "\0rolldown/runtime.js".
  const [, bundler] = /^\0((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  if (bundler) return `${ROOT}node_modules/${bundler}`;
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
}

function webAssemblyIn(bundle: Rolldown.OutputBundle): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, part] of Object.entries(bundle)) {
    if (part.type === "asset" && path.endsWith(".wasm")) files.set(path, Buffer.from(part.source));
  }
  return files;
}

const ownNotice = (): Notice => ({ ...packageNotice(ROOT.replace(/\/$/, "")), name: "Label Lens" });
