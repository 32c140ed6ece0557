/** What the extension keeps is deleted, held, damaged or full: it goes on as if it knew nothing. */
import { readdirSync, writeFileSync } from "node:fs";
import { insideHost } from "../../../scripts/browser/insideWorker";
import { pause } from "../../../src/async/pause";
import { entriesKept } from "../../e2e/support/entriesKept";
import { PICTURES } from "../../e2e/support/halfway";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";
import type { Stage } from "../stage/stage";

const HELD_MS = 6_000;
/** Time in ms after an answer after which it is written. */
const WRITTEN_MS = 3_000;

/** Opens the database in a page of ours, and calls `code` with it; the page goes on holding it. */
const withDatabase = (stage: Stage, code: string) =>
  stage.control.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("results");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => { const database = opening.result; ${code} resolve(); };
  })`);

const whileWorking = (name: string, breaks: (stage: Stage) => Promise<unknown>, more: Partial<Fault> = {}): Fault => ({
  name,
  underWay: "30 pictures, 3 on their way",
  ...more,
  async play(stage) {
    const tab = await stage.halfway();
    await breaks(stage);
    return stage.rest(tab, PICTURES);
  },
});

const quota = async (stage: Stage, bytes: number) => {
  const session = await stage.running.context.newCDPSession(stage.control);
  const origin = stage.running.origin.replace(/\/$/, "");
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
};

const FILL = `(async () => {
  const junk = "x".repeat(2 ** 19);
  for (let i = 0; i < 100; i++) await chrome.storage.local.set({ ["junk" + i]: junk });
})().catch(() => {})`;

const stores = (code: string) => `
  const transaction = database.transaction(["verdicts", "addresses"], "readwrite");
  for (const name of ["verdicts", "addresses"]) { const store = transaction.objectStore(name); ${code} }`;
/** Keeps every other transaction waiting. */
const HOLD = stores(`
  const end = Date.now() + ${HELD_MS};
  const again = () => { if (Date.now() < end) store.count().onsuccess = again; };
  again();`);
const DAMAGE = stores(`store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
  if (!cursor) return;
  cursor.update(Object.fromEntries(Object.keys(Object(cursor.value)).map((key) => [key, { nonsense: [] }])));
  cursor.continue();
};`);

export const database: Kind = {
  kind: "database",
  faults: [
    whileWorking(
      "database-deleted",
      ({ control }) =>
        control.evaluate(
          "new Promise((done, failed) => Object.assign(indexedDB.deleteDatabase('results'), { onsuccess: () => done(), onerror: failed }))",
        ),
      { quick: true },
    ),
    whileWorking("database-held", (stage) => withDatabase(stage, HOLD)),
    whileWorking(
      "database-of-later-version",
      ({ control }) =>
        control.evaluate(
          "new Promise((done, failed) => Object.assign(indexedDB.open('results', 99), { onsuccess: () => done(), onerror: failed }))",
        ),
      { browser: {} },
    ),
    whileWorking("database-full", (stage) => quota(stage, 1_000), { browser: {} }),
    whileWorking("settings-full", ({ control }) => control.evaluate(FILL), { browser: {} }),
    {
      name: "clock-set-back",
      underWay: "30 pictures; the clock goes back a day",
      async play(stage) {
        const tab = await stage.halfway();
        const back = "{ const now = Date.now; Date.now = () => now() - 86_400_000; }";
        await insideHost(stage.running, ({ send }) => send("Runtime.evaluate", { expression: back }));
        const outcome = await stage.rest(tab, PICTURES);
        const before = await entriesKept(stage.running);
        await stage.rest(await stage.show({ "/new.png": sound }), 1);
        await pause(WRITTEN_MS);
        const after = await entriesKept(stage.running);
        return { ...outcome, problem: after > before ? outcome.problem : "nothing is kept any more" };
      },
    },
    {
      name: "database-entries-damaged",
      underWay: "a page that is known already",
      async play(stage) {
        const tab = await stage.halfway();
        await stage.rest(tab, PICTURES);
        await pause(WRITTEN_MS);
        await withDatabase(stage, DAMAGE);
        await tab.page.reload();
        return stage.rest(tab, PICTURES);
      },
    },
    {
      name: "database-files-damaged",
      underWay: "a profile whose files are damaged",
      browser: {},
      alone: true,
      async play(stage) {
        await stage.rest(await stage.halfway(), PICTURES);
        await stage.restart(() => damageFiles(`${stage.profile}/Default/IndexedDB`));
        return stage.rest(await stage.halfway(), PICTURES);
      },
    },
    ...[-1e300, 1e300, "7", null].map(
      (version): Fault => ({
        name: `settings-version-${String(version).replace("+", "")}`,
        underWay: "settings that no version wrote",
        browser: {},
        async play(stage) {
          await stage.control.evaluate((settings) => chrome.storage.local.set({ settings }), { version, model: 7 });
          return stage.rest(await stage.halfway(), PICTURES);
        },
      }),
    ),
  ],
};

/** Overwrites the beginning of every file in a folder and in those below. */
function damageFiles(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) damageFiles(path);
    else writeFileSync(path, "damaged on purpose", { flag: "r+" });
  }
}
