import { beforeEach, expect, it, vi } from "vitest";
import { forgetLabels, showLabels } from "../../../src/background/showLabels";

const TAB = 7;
const state = vi.hoisted(() => ({ text: "", stored: {} as Record<string, unknown> }));
const action = vi.hoisted(() => ({
  getBadgeText: async () => state.text,
  setBadgeText: async ({ text }: { text: string }) => {
    state.text = text;
  },
  setBadgeBackgroundColor: vi.fn(async () => {}),
  setBadgeTextColor: async () => {},
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    action,
    extension: { inIncognitoContext: false },
    storage: {
      session: {
        get: async () => structuredClone(state.stored),
        set: async (values: object) => void Object.assign(state.stored, values),
        remove: async (key: string) => void delete state.stored[key],
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(state, { text: "", stored: {} });
  vi.stubGlobal("chrome", { action });
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  return () => vi.unstubAllGlobals();
});

const report = (documentId: string, labels: number, documentLifecycle = "active") =>
  showLabels(TAB, { documentId, documentLifecycle }, labels);

it("adds up what the documents of a tab have reported last", async () => {
  await report("page", 3);
  await report("frame", 4);
  await report("page", 5);
  expect(state.text).toBe("9");
});

it("sets the colours once: the browser keeps them for as long as the number", async () => {
  action.setBadgeBackgroundColor.mockClear();
  for (const labels of [1, 2, 3]) await report("page", labels);
  expect(action.setBadgeBackgroundColor).toHaveBeenCalledTimes(1);
  state.text = "";
  await report("next page", 4);
  expect(action.setBadgeBackgroundColor).toHaveBeenCalledTimes(2);
});

it("takes away the number of a document that was left, and leaves that of its successor in the frame", async () => {
  await report("page", 3);
  await report("frame", 4);
  await report("next in that frame", 2);
  await report("frame", 0, "pending_deletion");
  expect(state.text).toBe("5");
  await report("next in that frame", 0, "pending_deletion");
  expect(state.text).toBe("3");
});

it("counts nothing of a page that was loaded in advance, or is being left", async () => {
  await report("page", 3);
  await report("in advance", 4, "prerender");
  await report("left", 5, "pending_deletion");
  await report("kept for going back", 6, "cached");
  expect(state.text).toBe("3");
});

it("begins anew where the browser has cleared the number, and forgets a closed tab", async () => {
  await report("page", 3);
  state.text = "";
  await report("next page", 1);
  expect(state.text).toBe("1");
  await forgetLabels(TAB);
  expect(state.stored).toEqual({});
});
