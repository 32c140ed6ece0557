/** A server of a model's, which may send us on: to where it is itself, and nowhere else. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AddressSpace } from "../../../src/reach/addressSpace";
import { fetchInItsNetwork } from "../../../src/reach/fetchInItsNetwork";

/** Where a server really is, as the browser finds out; undefined behind a proxy. Some redirect. */
const SERVERS: Record<string, { readonly space: AddressSpace | undefined; readonly to?: string }> = {
  "https://models.example/": { space: "public" },
  "https://moved.example/": { space: "public", to: "https://models.example/" },
  "https://evil.example/": { space: "public", to: "http://192.168.0.1/" },
  "https://evil2.example/": { space: "public", to: "http://127.0.0.1/" },
  "https://chain.example/": { space: "public", to: "https://evil.example/" },
  "https://intranet.example/": { space: "local" },
  "https://proxied.example/": { space: undefined },
  "https://proxiedEvil.example/": { space: undefined, to: "http://127.0.0.1/" },
  "http://192.168.0.1/": { space: "local" },
  "http://192.168.0.2/": { space: "local", to: "http://192.168.0.1/" },
  "http://192.168.0.3/": { space: "local", to: "http://127.0.0.1/" },
  "http://127.0.0.1/": { space: "loopback" },
};
let reached: string[];

beforeEach(() => {
  reached = [];
  type Way = { readonly targetAddressSpace?: AddressSpace; readonly redirect?: RequestRedirect };
  const fetch = async (url: string, way: Way): Promise<string> => {
    const { space, to } = SERVERS[url] ?? { space: undefined };
    if (way.targetAddressSpace && space !== way.targetAddressSpace) throw new TypeError("Failed to fetch");
    reached.push(url);
    if (!to) return url;
    if (way.redirect === "error") throw new TypeError("Failed to fetch");
    return fetch(to, way);
  };
  vi.stubGlobal("fetch", fetch);
});
afterEach(() => vi.unstubAllGlobals());

const ask = (url: string) => fetchInItsNetwork(url, { credentials: "omit" });

describe("a server of models", () => {
  it.each([
    ["https://models.example/", "https://models.example/"],
    ["https://moved.example/", "https://models.example/"],
    ["https://intranet.example/", "https://intranet.example/"],
    ["https://proxied.example/", "https://proxied.example/"],
    ["http://192.168.0.1/", "http://192.168.0.1/"],
    ["http://192.168.0.2/", "http://192.168.0.1/"],
    ["http://127.0.0.1/", "http://127.0.0.1/"],
  ])("at %s is asked, and followed to %s", async (from, to) => {
    expect(await ask(from)).toBe(to);
  });

  it.each([
    "https://evil.example/",
    "https://evil2.example/",
    "https://chain.example/",
    "https://proxiedEvil.example/",
    "http://192.168.0.3/",
  ])("at %s leads to no other network", async (from) => {
    await expect(ask(from)).rejects.toBeInstanceOf(TypeError);
    expect(reached.filter((url) => /192\.168\.0\.1|127\.0\.0\.1/.test(url))).toEqual([]);
  });
});
