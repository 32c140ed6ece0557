import type { Endpoint } from "./endpoint";
import { type Failure, fromFailure, toFailure } from "./failure";

/** Functions that another context may call. Each takes an AbortSignal first, since its caller may lose interest. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters differ for each function; `Remote` keeps them exact
export type Api = Record<string, (signal: AbortSignal, ...args: any[]) => unknown>;

/** The same functions, as seen from the other side of a channel. */
export type Remote<A extends Api> = {
  [Method in keyof A]: (
    signal: AbortSignal,
    ...args: Tail<Parameters<A[Method]>>
  ) => Promise<Awaited<ReturnType<A[Method]>>>;
};

/** The parameters after the first. */
export type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : [];

type Message =
  | { kind: "call"; id: number; method: string; args: unknown[] }
  | { kind: "abort"; id: number }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failure"; id: number; failure: Failure };

/** Answers the calls that arrive at `endpoint`; those that are under way are aborted when the caller is gone. */
export function serve(endpoint: Endpoint, api: Api): void {
  const running = new Map<number, AbortController>();
  endpoint.closed.addEventListener("abort", () => {
    for (const controller of running.values()) controller.abort(endpoint.closed.reason);
  });
  endpoint.listen(async (data) => {
    const message = data as Message;
    if (message.kind === "abort") running.get(message.id)?.abort();
    if (message.kind !== "call") return;
    const { id, method, args } = message;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const answer = Object.hasOwn(api, method) ? api[method] : undefined;
      if (!answer) throw new Error(`There is nothing called "${method}" here.`);
      const value = await answer(controller.signal, ...args);
      // Moved, not copied: the garbage collector does not see how much memory the copy left behind would take.
      const moved = typeof ImageBitmap !== "undefined" && value instanceof ImageBitmap ? [value] : [];
      endpoint.post({ kind: "answer", id, value } satisfies Message, moved);
    } catch (error) {
      endpoint.post({ kind: "failure", id, failure: toFailure(error) } satisfies Message);
    } finally {
      running.delete(id);
    }
  });
}

/** A call that waits for its answer. */
interface PendingCall {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * The functions served at the other end of `endpoint`. A call rejects with what
 * the function threw, with the signal's reason once it is aborted, or with
 * ChannelClosed when the other end is gone.
 */
export function connect<A extends Api>(endpoint: Endpoint): Remote<A> {
  const waiting = new Map<number, PendingCall>();
  let calls = 0;

  endpoint.listen((data) => {
    const message = data as Message;
    if (message.kind === "answer") waiting.get(message.id)?.resolve(message.value);
    if (message.kind === "failure") waiting.get(message.id)?.reject(fromFailure(message.failure));
  });
  endpoint.closed.addEventListener("abort", () => {
    for (const { reject } of waiting.values()) reject(endpoint.closed.reason);
  });

  const call = async (method: string, signal: AbortSignal, args: unknown[]) => {
    signal.throwIfAborted();
    endpoint.closed.throwIfAborted();
    const id = calls++;
    const abort = () => {
      endpoint.post({ kind: "abort", id } satisfies Message);
      waiting.get(id)?.reject(signal.reason);
    };
    signal.addEventListener("abort", abort);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        endpoint.post({ kind: "call", id, method, args } satisfies Message);
      });
    } finally {
      signal.removeEventListener("abort", abort);
      waiting.delete(id);
    }
  };

  return new Proxy({} as Remote<A>, {
    get: (_, method: string) =>
      // A proxy that has a "then" would be taken for a promise.
      method === "then" ? undefined : (signal: AbortSignal, ...args: unknown[]) => call(method, signal, args),
  });
}
