import { describe, expect, it } from "vitest";
import { ChannelClosed, type Endpoint, workerEndpoint } from "../../../src/protocol/endpoint";
import { type Api, connect, type Remote, serve } from "../../../src/protocol/rpc";
import { because } from "../../../src/words/reason";

/** Two ends of a channel, as a worker has them; `closed` ends the caller's. */
function channel(): { caller: Endpoint; answerer: Endpoint; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  const closed = new AbortController();
  return {
    caller: workerEndpoint(port1, closed.signal),
    answerer: workerEndpoint(port2, closed.signal),
    close: () => {
      closed.abort(new ChannelClosed(because("channel_gone")));
      port1.close();
    },
  };
}

function served<A extends Api>(api: A): { remote: Remote<A>; close: () => void } {
  const { caller, answerer, close } = channel();
  serve(answerer, api);
  return { remote: connect<A>(caller), close };
}

const { signal } = new AbortController();

describe("a call to another context", () => {
  it("carries arguments there and the answer back, each to its own call", async () => {
    const { remote, close } = served({ double: async (_: AbortSignal, n: number) => 2 * n });
    expect(await Promise.all([remote.double(signal, 2), remote.double(signal, 21)])).toEqual([4, 42]);
    close();
  });

  it("rejects with the name and the message of what was thrown", async () => {
    const { remote, close } = served({ fail: (_: AbortSignal) => Promise.reject(new RangeError("too far")) });
    await expect(remote.fail(signal)).rejects.toMatchObject({ name: "RangeError", message: "too far" });
    close();
  });

  it("aborts there when it is aborted here", async () => {
    const aborted = new EventTarget();
    const { remote, close } = served({
      wait: (there: AbortSignal) => {
        there.addEventListener("abort", () => aborted.dispatchEvent(new Event("abort")));
        return new Promise(() => {});
      },
      here: () => {},
    });
    const controller = new AbortController();
    const call = remote.wait(controller.signal);
    await remote.here(signal);
    const abortedThere = new Promise((resolve) => aborted.addEventListener("abort", resolve));
    controller.abort(new Error("no longer wanted"));
    await expect(call).rejects.toThrow("no longer wanted");
    await abortedThere;
    close();
  });

  it("rejects when the other end is gone, whether under way or not made yet", async () => {
    const { remote, close } = served({ wait: (_: AbortSignal) => new Promise(() => {}) });
    const call = remote.wait(signal);
    close();
    await expect(call).rejects.toBeInstanceOf(ChannelClosed);
    await expect(remote.wait(signal)).rejects.toBeInstanceOf(ChannelClosed);
  });

  it("reaches only the functions that are served, not those that every object has", async () => {
    const { remote, close } = served(
      {} as { constructor: (s: AbortSignal) => void; missing: (s: AbortSignal) => void },
    );
    await expect(remote.missing(signal)).rejects.toThrow('nothing called "missing"');
    await expect(remote.constructor(signal)).rejects.toThrow('nothing called "constructor"');
    close();
  });
});
