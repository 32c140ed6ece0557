import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchWithinReach } from "../../../../../src/classifier/pixels/reach/fetchWithinReach";
import type { AddressSpace } from "../../../../../src/reach/addressSpace";

const response = {} as Response;
/** Stands for the browser: answers only those ways of asking for which `answers` is true. */
const browser = (answers: (init: Record<string, unknown>) => boolean) => {
  const asked: unknown[] = [];
  const fetch = async (url: string, { credentials: _, ...way }: Record<string, unknown>) => {
    asked.push(url.startsWith("https:") && "redirect" in way ? { ...way, proves: "its name" } : way);
    if (!answers(way)) throw new TypeError("Failed to fetch");
    return response;
  };
  vi.stubGlobal("fetch", fetch);
  return asked;
};
const ask = (url: string, from: AddressSpace) => fetchWithinReach(url, { credentials: "omit" }, from);
const PUBLIC = { targetAddressSpace: "public" };
const LOCAL = { targetAddressSpace: "local" };
const PROVEN = { redirect: "error", proves: "its name" };

afterEach(() => vi.unstubAllGlobals());

describe("a public page", () => {
  it.each(["http://127.0.0.1/router/reboot?now=1", "http://192.168.0.1/", "https://nas.local/"])(
    "reaches nothing at %s",
    async (url) => {
      const asked = browser(() => true);
      await expect(ask(url, "public")).rejects.toMatchObject({ code: "private-network" });
      expect(asked).toEqual([]);
    },
  );

  it("reaches only public servers", async () => {
    const asked = browser(() => true);
    expect(await ask("http://a.example/", "public")).toBe(response);
    expect(asked).toEqual([PUBLIC]);
  });

  it("does not reach a server whose IP address may be private by plain HTTP", async () => {
    const asked = browser(() => false);
    await expect(ask("http://a.example:8080/", "public")).rejects.toBeInstanceOf(TypeError);
    expect(asked).toEqual([PUBLIC]);
  });

  it.each(["https://a.example/", "https://a.example:8443/", "http://a.example/"])(
    "reaches %s through a proxy where the server proves its name, but follows no redirect from there",
    async (url) => {
      const asked = browser((way) => "redirect" in way);
      expect(await ask(url, "public")).toBe(response);
      expect(asked).toEqual([PUBLIC, PROVEN]);
    },
  );
});

describe("a page on a private network", () => {
  it("reaches private servers, public ones, and no server on this computer", async () => {
    const asked = browser(() => false);
    await expect(ask("http://10.0.0.1/", "local")).rejects.toBeInstanceOf(TypeError);
    await expect(ask("http://a.example/", "local")).rejects.toBeInstanceOf(TypeError);
    await expect(ask("http://127.0.0.1/", "local")).rejects.toMatchObject({ code: "private-network" });
    expect(asked).toEqual([LOCAL, PUBLIC, PROVEN, PUBLIC, LOCAL, PROVEN]);
  });
});

describe("a page on this computer", () => {
  it.each(["http://127.0.0.1/", "http://10.0.0.1/", "https://a.example/"])("reaches %s", async (url) => {
    const asked = browser(() => true);
    expect(await ask(url, "loopback")).toBe(response);
    expect(asked).toEqual([{}]);
  });
});

it("an address that needs no server is asked for as it is", async () => {
  const asked = browser(() => true);
  await ask("data:image/png;base64,AAAA", "public");
  expect(asked).toEqual([{}]);
});

it("an aborted request is not made again", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new DOMException("", "AbortError");
  });
  await expect(ask("https://a.example/", "public")).rejects.toMatchObject({ name: "AbortError" });
});
