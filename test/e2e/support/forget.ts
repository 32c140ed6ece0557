import { endClassifier } from "../../../scripts/browser/askClassifier";
import type { Running } from "../../../scripts/browser/startBrowser";

/** Makes a browser as good as new: one empty tab, and nothing stored by the extension. */
export async function forget(running: Running): Promise<void> {
  const { background, context } = running;
  const open = context.pages();
  // A browser closes with its last tab.
  await context.newPage();
  await Promise.all(open.map((page) => page.close()));
  // First, since it keeps databases and files open.
  await endClassifier(running);
  await background.evaluate(async () => {
    const { storage, declarativeNetRequest: rules } = chrome;
    await Promise.all([storage.local.clear(), storage.sync.clear(), storage.session.clear()]);
    await rules.updateSessionRules({ removeRuleIds: (await rules.getSessionRules()).map(({ id }) => id) });
    const deleted = (name: string) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = reject;
      });
    await Promise.all((await indexedDB.databases()).map(({ name = "" }) => deleted(name)));
    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  });
}
