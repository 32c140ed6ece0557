import { beforeEach, expect, it, vi } from "vitest";
import { noteWrongEngine, wrongEnginesSince } from "../../../src/background/wrongEngines";

const NOW = 1_000_000;
const stored = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));
vi.mock("webextension-polyfill", () => ({
  default: {
    extension: { inIncognitoContext: false },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stored.values[key] }),
        set: async (values: object) => void Object.assign(stored.values, values),
      },
    },
  },
}));

beforeEach(() => {
  stored.values = {};
  vi.useFakeTimers({ now: NOW });
  return () => vi.useRealTimers();
});

it("knows which engines were found to be wrong since a time", async () => {
  await noteWrongEngine("webgpu");
  vi.setSystemTime(NOW + 10);
  await noteWrongEngine("wasm");
  expect(await wrongEnginesSince(NOW - 1)).toEqual(["webgpu", "wasm"]);
  expect(await wrongEnginesSince(NOW + 1)).toEqual(["wasm"]);
  expect(await wrongEnginesSince(NOW + 11)).toEqual([]);
});

it("knows of none where nothing, or nonsense, is kept", async () => {
  expect(await wrongEnginesSince(0)).toEqual([]);
  stored.values = { "wrong-webgpu": "nonsense" };
  expect(await wrongEnginesSince(0)).toEqual([]);
});
