import type { Page } from "playwright-core";

/** Milliseconds a picture by the size of the file, as a common computer has them: to see what such a page looks like. */
const EACH_MB = 7;

/**
 * Writes a speed for every other model, as if all had been measured under the conditions under which the one in use was. To be
 * called in the options page, once that one has been.
 */
export async function measureAll(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const root = await navigator.storage.getDirectory();
    const models = await root.getDirectoryHandle("models", { create: true });
    for await (const [, folder] of models.entries()) {
      const file = await (folder as FileSystemDirectoryHandle).getFileHandle("speed.json").catch(() => undefined);
      if (file) return true;
    }
    return false;
  });
  await page.evaluate(async (eachMb) => {
    const catalogue = await (await fetch("/models/catalogue.json")).json();
    const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models", { create: true });
    let conditions: string | undefined;
    for await (const [, folder] of models.entries()) {
      const file = await (folder as FileSystemDirectoryHandle).getFileHandle("speed.json").catch(() => undefined);
      if (file) conditions = JSON.parse(await (await file.getFile()).text()).with;
    }
    const [format = "", , ...rest] = (conditions ?? "").split(" ");
    for (const { id, sha256, bytes, inputSize } of catalogue) {
      const folder = await models.getDirectoryHandle(id, { create: true });
      const known = await folder.getFileHandle("speed.json").catch(() => undefined);
      if (known) continue;
      const stream = await (await folder.getFileHandle("speed.json", { create: true })).createWritable();
      const litert = { milliseconds: (eachMb * bytes * inputSize ** 2) / (1_048_576 * 224 ** 2) };
      const webgpu = { problem: { key: "gpu_none", args: [] } };
      await stream.write(JSON.stringify({ with: [format, sha256, ...rest].join(" "), speeds: { litert, webgpu } }));
      await stream.close();
    }
  }, EACH_MB);
}
