import { describe, expect, it } from "vitest";
import { matchesPattern } from "../../../../src/content/read/matchesPattern";

describe("whether a granted origin covers an address", () => {
  it.each([
    ["*://*/*", "https://example.org/a.jpg", true],
    ["<all_urls>", "http://example.org/a.jpg", true],
    ["*://example.org/*", "http://example.org:8080/a.jpg", true],
    ["*://example.org/*", "https://img.example.org/a.jpg", false],
    ["*://*.example.org/*", "https://img.example.org/a.jpg", true],
    ["*://*.example.org/*", "https://example.org/a.jpg", true],
    ["*://*.example.org/*", "https://notexample.org/a.jpg", false],
    ["https://example.org/*", "http://example.org/a.jpg", false],
    ["*://*/*", "ftp://example.org/a.jpg", false],
    ["nonsense", "https://example.org/a.jpg", false],
  ])("%s and %s: %s", (origin, address, expected) => {
    expect(matchesPattern([origin], new URL(address))).toBe(expected);
  });
});
