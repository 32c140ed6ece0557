import type { Running } from "../browser/startBrowser";

/** Names of the folders in which models and their speeds are stored. */
export const storedModels = ({ background }: Running): Promise<string[]> =>
  background.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const models = await root.getDirectoryHandle("models", { create: true });
    const names: string[] = [];
    for await (const name of models.keys()) names.push(name);
    return names;
  });

/** Removes what was stored since, so that no state shows in the next. */
export async function removeModels(running: Running, before: readonly string[]): Promise<void> {
  const since = (await storedModels(running)).filter((name) => !before.includes(name));
  await running.background.evaluate(async (names) => {
    const root = await navigator.storage.getDirectory();
    const models = await root.getDirectoryHandle("models", { create: true });
    for (const name of names) await models.removeEntry(name, { recursive: true });
  }, since);
}
