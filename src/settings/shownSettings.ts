/**
 * The settings as our pages show them: the stored settings, with this page's changes that are still being stored
 * applied on top. What is read from the store in the meantime is older, and without them would undo for a moment what
 * the user has just chosen.
 */
import type { Settings } from "./schema";

/**
 * Settings to change; a function where they depend on the settings at that time. A page may apply it to settings that
 * contain the change already, so applying it twice must give the same result as applying it once.
 */
export type Change = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

export const applyChange = (settings: Settings, change: Change): Settings => ({
  ...settings,
  ...(typeof change === "function" ? change(settings) : change),
});

let stored: Settings | undefined;
/** Number of changes that this page has stored. */
let stores = 0;
const asked = new Set<Change>();
const watchers = new Set<(settings: Settings) => void>();

export const shownSettings = (): Settings | undefined => stored && [...asked].reduce(applyChange, stored);

/** Calls `react` with the settings to show whenever they change, until `signal` is aborted. */
export function watchShown(signal: AbortSignal, react: (settings: Settings) => void): void {
  watchers.add(react);
  signal.addEventListener("abort", () => watchers.delete(react));
}

/**
 * Shows the settings that `read` resolves with. Reads again where a change of this page was stored meanwhile: what was
 * read may be older, and would undo the change for a moment.
 */
export async function showRead(read: () => Promise<Settings>): Promise<void> {
  for (;;) {
    const before = stores;
    const settings = await read();
    if (stores !== before) continue;
    stored = settings;
    return show();
  }
}

/**
 * Shows a change at once, and stores it. Where storing fails, the change is undone.
 * @param store stores the change; resolves with the settings as stored then
 */
export async function showWhileStored(change: Change, store: () => Promise<Settings>): Promise<void> {
  asked.add(change);
  show();
  try {
    stored = await store();
    stores++;
  } finally {
    asked.delete(change);
    show();
  }
}

function show(): void {
  const settings = shownSettings();
  if (settings) for (const react of watchers) react(settings);
}
