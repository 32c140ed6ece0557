import { beforeEach, describe, expect, it, vi } from "vitest";

const permitted = vi.hoisted(() => ({ value: true }));
vi.mock("webextension-polyfill", () => ({ default: { runtime: { id: "ours" }, tabs: { TAB_ID_NONE: -1 } } }));
vi.mock("../../../src/permissions", () => ({ maySendReferer: async () => permitted.value }));

interface Rule {
  readonly id: number;
  readonly condition: { readonly urlFilter?: string; readonly regexFilter?: string };
}
let rules: Rule[];
const load = async () => {
  vi.resetModules();
  return import("../../../src/background/refererRules");
};

beforeEach(() => {
  vi.useFakeTimers();
  permitted.value = true;
  rules = [];
  vi.stubGlobal("chrome", {
    declarativeNetRequest: {
      isRegexSupported: async ({ regex }: { regex: string }) => ({ isSupported: regex.length < 1_000 }),
      getSessionRules: async () => rules,
      updateSessionRules: async ({ removeRuleIds = [] as number[], addRules = [] as Rule[] }) => {
        rules = [...rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
      },
    },
  });
});

describe("a rule that names a page to a server", () => {
  it("holds for requests of ours for one address alone, whatever is in it", async () => {
    const { setRefererRule } = await load();
    await setRefererRule("https://page.example", "https://a.example/x.png?a=b&c=1#part");
    expect(rules).toMatchObject([
      {
        condition: {
          urlFilter: "|https://a.example/x.png?a=b&c=1|",
          isUrlFilterCaseSensitive: true,
          initiatorDomains: ["ours"],
          tabIds: [-1],
        },
        action: { requestHeaders: [{ header: "referer", operation: "set", value: "https://page.example/" }] },
      },
    ]);
  });

  it.each([
    "https://a.example/*",
    "https://a.example/x?a=^b",
    "https://a.example/x?a=|",
    "https://a.example/(a+)*[b]?$",
  ])("holds for no other address where %s has characters that filters give a meaning to", async (address) => {
    const { setRefererRule } = await load();
    await setRefererRule("https://page.example", `${address}#part`);
    const [rule] = rules;
    expect(rule?.condition.urlFilter).toBeUndefined();
    const filter = new RegExp(rule?.condition.regexFilter ?? "");
    expect(filter.test(address)).toBe(true);
    const others = ["x", "?", "a|b"].map((other) => address.replaceAll(/[*^|]/g, other));
    expect([...others, `${address}x`, `https://b.example/${address}`].filter((other) => filter.test(other))).toEqual(
      [],
    );
  });

  it("is not set where the browser takes no filter for that address alone", async () => {
    const { setRefererRule } = await load();
    const address = `https://a.example/*${"x".repeat(1_000)}`;
    expect(await setRefererRule("https://page.example", address)).toBeUndefined();
    expect(rules).toEqual([]);
  });

  it("is gone when it is removed, or after a time; others stay", async () => {
    const { setRefererRule, removeRefererRule } = await load();
    const first = await setRefererRule("https://page.example", "https://a.example/1.png");
    const second = await setRefererRule("https://page.example", "https://a.example/2.png");
    await removeRefererRule(first ?? 0);
    expect(rules.map(({ id }) => id)).toEqual([second]);
    await vi.runAllTimersAsync();
    expect(rules).toEqual([]);
  });

  it("of an earlier life of the background is removed before the next is set", async () => {
    rules = [{ id: 1, condition: { urlFilter: "|https://left.example/|" } }];
    const { setRefererRule } = await load();
    await setRefererRule("https://page.example", "https://a.example/1.png");
    expect(rules.map(({ condition }) => condition.urlFilter)).toEqual(["|https://a.example/1.png|"]);
  });

  it("is not set without the user's permission, nor for anything but pages and pictures of the web", async () => {
    const { setRefererRule } = await load();
    expect(await setRefererRule("null", "https://a.example/1.png")).toBeUndefined();
    expect(await setRefererRule("https://page.example", "data:image/png,")).toBeUndefined();
    permitted.value = false;
    expect(await setRefererRule("https://page.example", "https://a.example/1.png")).toBeUndefined();
    expect(rules).toEqual([]);
  });
});
