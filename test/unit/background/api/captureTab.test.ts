import { beforeEach, expect, it, vi } from "vitest";

const state = vi.hoisted(() => ({
  active: true,
  windowId: 1,
  shots: [] as number[],
  formats: [] as string[],
  length: 0,
  during: (): unknown => undefined,
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    tabs: {
      get: async () => ({ active: state.active, windowId: state.windowId }),
      captureVisibleTab: async (_: number, { format }: { format: string }) => {
        state.shots.push(performance.now());
        state.formats.push(format);
        await state.during();
        return format === "png" ? "x".repeat(state.length) : "";
      },
    },
  },
}));

const tab = { id: 7, url: "https://a.example/page" } as never;
const TOP = { tab, frameId: 0, origin: "https://a.example", documentLifecycle: "active" };

let capture: typeof import("../../../../src/background/api/captureTab")["captureTab"];
beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  Object.assign(state, { active: true, windowId: 1, shots: [], formats: [], length: 0, during: () => {} });
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  await import("../../../../src/words/languages/english");
  ({ captureTab: capture } = await import("../../../../src/background/api/captureTab"));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

/** What becomes of a call, once all that it waits for has passed. */
async function outcome(sender: object): Promise<string> {
  const done = capture(sender).then(
    () => "shot",
    (error: Error) => error.message,
  );
  await vi.runAllTimersAsync();
  return done;
}

it.each([
  ["the page itself", {}],
  ["a frame of its origin", { frameId: 3 }],
])("shows the tab to %s", async (_, frame) => {
  expect(await outcome({ ...TOP, ...frame })).toBe("shot");
});

it.each([
  ["a frame of another site", { frameId: 3, origin: "https://b.example" }],
  ["a sandboxed frame", { frameId: 3, origin: "null" }],
  ["a frame of a page whose address the browser hides", { frameId: 3, tab: { id: 7 } }],
  ["a page loaded in advance", { documentLifecycle: "prerender" }],
  ["something without a tab", { tab: undefined }],
])("does not show the tab to %s", async (_, sender) => {
  expect(await outcome({ ...TOP, ...sender })).toContain("may not see");
  expect(state.shots).toEqual([]);
});

it("gives nothing away where another tab has come to the front, before or meanwhile", async () => {
  state.active = false;
  expect(await outcome(TOP)).toContain("not in front");
  expect(state.shots).toEqual([]);
  state.active = true;
  state.during = () => Object.assign(state, { active: false });
  expect(await outcome(TOP)).toContain("not in front");
  expect(state.shots).toHaveLength(1);
  Object.assign(state, { active: true, during: () => Object.assign(state, { windowId: 2 }) });
  expect(await outcome(TOP)).toContain("another window");
});

it("takes one after another, at most as many as the browser allows, and keeps few waiting", async () => {
  const all = Promise.allSettled(Array.from({ length: 40 }, () => capture(TOP)));
  await vi.runAllTimersAsync();
  const results = await all;
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  const gaps = state.shots.slice(1).map((at, i) => at - (state.shots[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(600);
});

it("loses nothing of the screen, unless the file would be too large to be delivered", async () => {
  expect(await outcome(TOP)).toBe("shot");
  expect(state.formats).toEqual(["png"]);
  state.length = 60_000_000;
  expect(await outcome(TOP)).toBe("shot");
  expect(await outcome(TOP)).toBe("shot");
  expect(state.formats).toEqual(["png", "png", "jpeg", "png", "jpeg"]);
  const gaps = state.shots.slice(1).map((at, i) => at - (state.shots[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(600);
});

it("does not wait for ever for a capture, nor does the next", async () => {
  state.during = () => new Promise(() => {});
  const hung = outcome(TOP);
  expect(await hung).toBe("There was no answer within 10 s.");
  state.during = () => undefined;
  expect(await outcome(TOP)).toBe("shot");
});
