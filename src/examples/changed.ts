const CHANNEL = "examples";

/** Tells every part of the extension that what the user teaches has changed. */
export function tellChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** Calls `react` whenever what the user teaches has changed, in whatever part of the extension, until `signal` is aborted. */
export function onExamplesChanged(signal: AbortSignal, react: () => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", react);
  signal.addEventListener("abort", () => channel.close());
}
