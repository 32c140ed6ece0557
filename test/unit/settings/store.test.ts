import { beforeEach, expect, it, vi } from "vitest";
import { changeSettings, readSettings } from "../../../src/settings/store";

const browser = vi.hoisted(() => {
  const area = () => {
    const kept: Record<string, unknown> = {};
    return {
      kept,
      get: async (key: string) => structuredClone(key in kept ? { [key]: kept[key] } : {}),
      set: async (values: object) => void Object.assign(kept, values),
    };
  };
  return { extension: { inIncognitoContext: false }, storage: { local: area(), sync: area() } };
});
vi.mock("webextension-polyfill", () => ({ default: browser }));

beforeEach(() => {
  browser.extension.inIncognitoContext = false;
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => unknown) => work() } });
  return () => vi.unstubAllGlobals();
});

it("keeps no choice for a site that is made in a private window, and loses none made elsewhere", async () => {
  await changeSettings({ sites: { "a.example": false } });
  browser.extension.inIncognitoContext = true;
  await changeSettings(({ sites }) => ({ sites: { ...sites, "secret.example": false }, sensitivity: "bold" }));
  await changeSettings({ sites: {}, maps: { "secret.example": true } });
  expect(await readSettings()).toMatchObject({ sites: { "a.example": false }, sensitivity: "bold" });
  expect(JSON.stringify(browser.storage.local.kept)).not.toContain("secret");
});
