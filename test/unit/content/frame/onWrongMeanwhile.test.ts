import { beforeEach, expect, it, vi } from "vitest";
import { onWrongMeanwhile } from "../../../../src/content/frame/onWrongMeanwhile";

const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

const LEFT = 1_000_000;
let window: EventTarget;
let heard: string[];
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: LEFT });
  ask.mockReset().mockResolvedValue(["webgpu"]);
  window = new EventTarget();
  heard = [];
  life = new AbortController();
  vi.stubGlobal("window", window);
  onWrongMeanwhile(life.signal, (engine) => heard.push(engine));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const leave = () => window.dispatchEvent(new Event("pagehide"));
const show = async (persisted: boolean) => {
  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
  await vi.advanceTimersByTimeAsync(0);
};

it("hears of the engines that were wrong since the page was left", async () => {
  leave();
  await vi.advanceTimersByTimeAsync(60_000);
  await show(true);
  expect(ask.mock.calls).toEqual([["wrongEnginesSince", LEFT]]);
  expect(heard).toEqual(["webgpu"]);
});

it("asks nothing for a page that was loaded, and for none whose extension is gone", async () => {
  await show(false);
  life.abort();
  await show(true);
  expect(ask).not.toHaveBeenCalled();
});

it("goes on where nobody answers", async () => {
  ask.mockRejectedValue(new Error("gone"));
  leave();
  await show(true);
  expect(heard).toEqual([]);
});
