/**
 * The settings as a page of ours shows them: what is stored, and over it what was asked for here and is on its way
 * there. What is read meanwhile is older, and would undo for a moment what the user has just chosen.
 */
import type { Settings } from "./schema";

/**
 * What is to be different; a function, where that depends on what is set by then. A page may show it over settings
 * that have it already: there it has to come to the same when it is applied twice.
 */
export type Change = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

export const changed = (settings: Settings, change: Change): Settings => ({
  ...settings,
  ...(typeof change === "function" ? change(settings) : change),
});

let stored: Settings | undefined;
const asked = new Set<Change>();
const watchers = new Set<(settings: Settings) => void>();

export const shownSettings = (): Settings | undefined => stored && [...asked].reduce(changed, stored);

/** Calls `react` whenever something else is to be shown, until `signal` is aborted. */
export function watchShown(signal: AbortSignal, react: (settings: Settings) => void): void {
  watchers.add(react);
  signal.addEventListener("abort", () => watchers.delete(react));
}

/** Shows what was read. */
export function showStored(settings: Settings): void {
  stored = settings;
  show();
}

/** Shows a change from now on; `store` keeps it, and says what is stored then. Where it fails, the change is undone. */
export async function showWhileStored(change: Change, store: () => Promise<Settings>): Promise<void> {
  asked.add(change);
  show();
  try {
    stored = await store();
  } finally {
    asked.delete(change);
    show();
  }
}

function show(): void {
  const settings = shownSettings();
  if (settings) for (const react of watchers) react(settings);
}
