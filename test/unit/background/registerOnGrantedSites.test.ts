import { beforeEach, expect, it, vi } from "vitest";
import { registerOnGrantedSites } from "../../../src/background/registerOnGrantedSites";

/** The browser's part: what is granted, and what is registered, as Chromium 156 has it. */
const state = vi.hoisted(() => ({ origins: [] as string[], matches: undefined as string[] | undefined }));

vi.mock("../../../src/content/early.ts?script&iife", () => ({ default: "early.js" }));
vi.mock("webextension-polyfill", () => {
  const register = async (scripts: { matches: string[] }[], isNew: boolean) => {
    await null;
    if (isNew && state.matches) throw new Error("Duplicate script ID 'granted-sites'");
    if (!isNew && !state.matches) throw new Error("Nonexistent script ID 'granted-sites'");
    state.matches = scripts[0]?.matches;
  };
  return {
    default: {
      permissions: { getAll: async () => ({ origins: [...state.origins] }) },
      scripting: {
        getRegisteredContentScripts: async () => (state.matches ? [{ matches: state.matches }] : []),
        unregisterContentScripts: async () => {
          await null;
          if (!state.matches) throw new Error("Nonexistent script ID 'granted-sites'");
          state.matches = undefined;
        },
        registerContentScripts: (scripts: { matches: string[] }[]) => register(scripts, true),
        updateContentScripts: (scripts: { matches: string[] }[]) => register(scripts, false),
      },
    },
  };
});

beforeEach(() => {
  Object.assign(state, { origins: [], matches: undefined });
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  return () => vi.unstubAllGlobals();
});

it("loses no site of two that are granted side by side", async () => {
  state.origins = ["*://a.example/*"];
  const first = registerOnGrantedSites();
  state.origins = ["*://a.example/*", "*://b.example/*"];
  await Promise.all([first, registerOnGrantedSites()]);
  expect(state.matches).toEqual(["*://a.example/*", "*://b.example/*"]);
});

it("follows a site that is withdrawn while another is granted, and the last that is withdrawn", async () => {
  state.origins = ["*://a.example/*"];
  await registerOnGrantedSites();
  state.origins = ["*://b.example/*"];
  await Promise.all([registerOnGrantedSites(), registerOnGrantedSites()]);
  expect(state.matches).toEqual(["*://b.example/*"]);
  state.origins = [];
  await Promise.all([registerOnGrantedSites(), registerOnGrantedSites()]);
  expect(state.matches).toBeUndefined();
});

it("looks again where the worker of private windows was faster", async () => {
  state.origins = ["*://a.example/*"];
  const both = [registerOnGrantedSites()];
  // Another profile has locks of its own.
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
  both.push(registerOnGrantedSites());
  await Promise.all(both);
  expect(state.matches).toEqual(["*://a.example/*"]);
});
