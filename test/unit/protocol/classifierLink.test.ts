/** Calls to the classifier end, whatever becomes of the page that hosts it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ClassifierLink } from "../../../src/protocol/classifierLink";

interface Sent {
  readonly id: number;
  readonly method: string;
}

const asked = vi.hoisted(() => ({
  background: [] as string[],
  host: [] as string[],
  hosts: 0,
  replace: false,
  hangs: false,
}));
/** Methods that the present host answers. */
let answers: (host: number, method: string) => boolean;

vi.mock("webextension-polyfill", () => {
  const sendMessage = async ({ ask }: { ask: string }) => {
    asked.background.push(ask);
    if (ask === "replaceClassifier" && asked.hangs) return new Promise(() => {});
    return { value: ask === "replaceClassifier" ? asked.replace : undefined };
  };
  const connect = () => {
    const host = ++asked.hosts;
    let hear = (_: unknown) => {};
    let close = () => {};
    return {
      postMessage: ({ id, method }: Sent) => {
        if (method) asked.host.push(`${host} ${method}`);
        if (method && answers(host, method))
          void Promise.resolve().then(() => hear({ kind: "answer", id, value: host }));
      },
      disconnect: () => close(),
      onMessage: {
        addListener: (react: typeof hear) => {
          hear = react;
        },
      },
      onDisconnect: {
        addListener: (react: typeof close) => {
          close = react;
        },
      },
    };
  };
  return { default: { runtime: { sendMessage, connect } } };
});

const { signal } = new AbortController();
const status = (link: ClassifierLink, deadlineMs?: number) =>
  link.call((classifier) => classifier.status(signal) as Promise<unknown>, deadlineMs);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(asked, { background: [], host: [], hosts: 0, replace: false, hangs: false });
});
afterEach(() => void vi.useRealTimers());

it("a call that is not answered ends at its deadline, with a sentence for the user", async () => {
  answers = (_, method) => method === "alive";
  const call = status(new ClassifierLink(signal), 5_000).catch((error) => error.reason);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await call).toEqual({ key: "classifier_silent", args: [5] });
});

it("a host that shows no sign of life is replaced, and the call made again in the next", async () => {
  answers = (host) => host === 2;
  asked.replace = true;
  const call = status(new ClassifierLink(signal));
  // The background takes two more to see for itself, and a new host one: other tabs wait for less than 5 s.
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await call).toBe(2);
  expect(asked.background).toEqual(["openClassifier", "replaceClassifier", "openClassifier"]);
});

it("a host is kept that lives by what the background says: the call goes on waiting for it", async () => {
  answers = () => false;
  const call = status(new ClassifierLink(signal)).catch((error) => error.reason.key);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(await call).toBe("classifier_silent");
  expect(asked.hosts).toBe(1);
});

it("the next sign of life is asked for although the background hangs when it is to see to the host", async () => {
  answers = () => false;
  asked.hangs = true;
  const call = status(new ClassifierLink(signal)).catch((error) => error.reason.key);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await call).toBe("classifier_silent");
  expect(asked.background.filter((ask) => ask === "replaceClassifier").length).toBeGreaterThan(1);
});

it("the host is asked for a sign of life only while calls are under way", async () => {
  answers = () => true;
  await status(new ClassifierLink(signal));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.host).toEqual(["1 status"]);
  expect(vi.getTimerCount()).toBe(0);
});

it("calls under way are made again in a new channel, where the old one may have ended without a word", async () => {
  answers = (host, method) => method === "alive" || host === 2;
  const link = new ClassifierLink(signal);
  const call = status(link);
  await vi.advanceTimersByTimeAsync(100);
  link.renew();
  await vi.advanceTimersByTimeAsync(100);
  expect(await call).toBe(2);
});
