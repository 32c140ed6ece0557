import { because, type Reason } from "../words/reason";

/** One end of a channel over which structured-clonable messages travel in order. */
export interface Endpoint {
  post(message: unknown, transfer?: Transferable[]): void;
  listen(receive: (message: unknown) => void): void;
  /** Aborted when the other end is gone, with a reason that says why. */
  readonly closed: AbortSignal;
}

/** The other end of a channel is gone: it was closed, it crashed, or its extension was reloaded. */
export class ChannelClosed extends Error {
  override name = "ChannelClosed";

  constructor(readonly reason: Reason) {
    super(reason.key);
  }
}

interface ChannelPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(receive: (message: unknown) => void): void };
  onDisconnect: { addListener(react: () => void): void };
}

/** A channel between contexts of the extension. It ends when `signal` is aborted, or from the other side. */
export function portEndpoint(port: ChannelPort, signal?: AbortSignal): Endpoint {
  const closed = new AbortController();
  const close = () => closed.abort(new ChannelClosed(because("channel_gone")));
  port.onDisconnect.addListener(close);
  signal?.addEventListener("abort", () => {
    try {
      port.disconnect();
    } catch {
      // The extension is gone, and the channel with it.
    }
    close();
  });
  return {
    post: (message) => {
      if (!closed.signal.aborted) port.postMessage(message);
    },
    listen: (receive) => port.onMessage.addListener(receive),
    closed: closed.signal,
  };
}

interface MessageTarget {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", receive: (event: MessageEvent) => void): void;
}

/** A channel to a dedicated worker or, inside one, to its owner. */
export function workerEndpoint(target: MessageTarget, closed: AbortSignal = new AbortController().signal): Endpoint {
  return {
    post: (message, transfer = []) => target.postMessage(message, transfer),
    listen: (receive) => target.addEventListener("message", (event) => receive(event.data)),
    closed,
  };
}
