const CHANNEL = "learning";

/** Opens a way to tell the pages of the extension how much of what is being learnt is done, until `signal` is aborted. */
export function tellShare(signal: AbortSignal): (share: number) => void {
  const channel = new BroadcastChannel(CHANNEL);
  signal.addEventListener("abort", () => channel.close());
  return (share) => channel.postMessage(share);
}

/** Calls `react` with each share, from 0 to 1, until `signal` is aborted. */
export function onShare(signal: AbortSignal, react: (share: number) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => react(Number(data)));
  signal.addEventListener("abort", () => channel.close());
}
