import { beforeEach, expect, it, vi } from "vitest";

const printed = vi.spyOn(console, "debug").mockImplementation(() => {});
const scope = globalThis as { labelLensErrors?: () => void; labelLensKept?: unknown };

/** As in a context that has just begun. */
const begin = async () => {
  vi.resetModules();
  delete scope.labelLensErrors;
  delete scope.labelLensKept;
  printed.mockClear();
  return import("../../src/debug");
};
let debug: Awaited<ReturnType<typeof begin>>;
beforeEach(async () => {
  debug = await begin();
});
const lines = () => printed.mock.calls.map(([line]) => String(line));

it("stays silent until it is asked, then says what it has noted and what comes", async () => {
  debug.note("the database", new TypeError("full"));
  expect(lines()).toEqual([]);
  scope.labelLensErrors?.();
  expect(lines()).toEqual([expect.stringMatching(/^\d{4}-.*Z the database: TypeError: full$/)]);
  debug.note("the cache", "gone");
  expect(lines()[1]).toMatch(/Z the cache: gone$/);
});

it("lets a promise go on with something instead, or with nothing", async () => {
  expect(await Promise.reject(new Error("a")).catch(debug.swallow("one", 7))).toBe(7);
  expect(await Promise.reject(new Error("b")).catch(debug.swallow("two"))).toBeUndefined();
  scope.labelLensErrors?.();
  expect(lines()).toHaveLength(2);
});

it("keeps the last 50 only, and the beginning of each", () => {
  for (let i = 0; i < 1_000; i++) debug.note(`number ${i}`, "x".repeat(100_000));
  scope.labelLensErrors?.();
  expect(lines()).toHaveLength(50);
  expect(lines()[0]).toContain("number 950");
  expect(Math.max(...lines().map(({ length }) => length))).toBeLessThan(600);
});

it("keeps together what the scripts of a page have noted, each of which has this module", async () => {
  debug.note("one", "first");
  vi.resetModules();
  const second = await import("../../src/debug");
  second.note("two", "second");
  scope.labelLensErrors?.();
  debug.note("three", "first again");
  expect(lines()).toHaveLength(3);
});
