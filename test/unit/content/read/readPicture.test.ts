/** The ways to a picture's pixels, tried in turn. */
import { beforeEach, expect, it, vi } from "vitest";
import { type Entry, newEntry } from "../../../../src/content/page/entry";
import type { UnreadableCode } from "../../../../src/protocol/answer";
import { UnreadableError } from "../../../../src/protocol/unreadableError";

/** What each way gives. */
const ways = vi.hoisted(() => ({ file: vi.fn(), element: vi.fn(), screen: vi.fn() }));
vi.mock("../../../../src/content/read/readFile", () => ({ readFile: ways.file }));
vi.mock("../../../../src/content/read/readFromElement", () => ({ readFromElement: ways.element }));

const { readPicture } = await import("../../../../src/content/read/readPicture");
const { signal } = new AbortController();
const means = { origins: [], room: async () => {}, readFromScreen: ways.screen };
const fails = (code: UnreadableCode, detail = "") => {
  throw new UnreadableError(code, detail);
};

beforeEach(() => {
  for (const [name, way] of Object.entries(ways)) way.mockReset().mockImplementation(async () => ({ from: name }));
});

/** The way that gave the picture, or the reason why none did; `refuse`: pictures that the classifier does not take. */
async function outcome(entry: Entry = newEntry("https://a.example/1"), refuse: Record<string, UnreadableCode> = {}) {
  const use = async (picture: object) => {
    const { from } = picture as { from: string };
    const code = refuse[from];
    return code ? fails(code) : from;
  };
  return readPicture(signal, entry, means, use).then(
    ({ result, way }) => `${way}: ${result}`,
    ({ code, detail }: UnreadableError) => `${code} ${detail}`.trim(),
  );
}

it("takes the first way that leads to a verdict, whoever fails on the way: the page or the classifier", async () => {
  expect(await outcome()).toBe("itself: file");
  expect(ways.element).not.toHaveBeenCalled();
  for (const code of ["refused", "unreachable", "private-network", "too-slow", "empty", "undecodable"] as const) {
    expect(await outcome(undefined, { file: code })).toBe("element: element");
  }
  ways.file.mockImplementation(async () => fails("withdrawn"));
  expect(await outcome()).toBe("element: element");
  ways.element.mockResolvedValue(undefined);
  expect(await outcome()).toBe("screen: screen");
});

it("keeps the first reason where no way leads anywhere, but for a permission that is missing", async () => {
  ways.element.mockImplementation(async () => fails("broken"));
  ways.file.mockImplementation(async () => fails("refused", "404"));
  expect(await outcome()).toBe("refused 404");
  ways.file.mockImplementation(async () => fails("no-access"));
  expect(await outcome()).toBe("broken");
  // What the page itself could not load is not on screen either.
  expect(ways.screen).not.toHaveBeenCalled();
  for (const way of [ways.element, ways.screen]) way.mockResolvedValue(undefined);
  expect(await outcome()).toBe("no-access");
});

it("has nothing drawn by the page that is too much for the classifier, and leaves it at other reasons", async () => {
  for (const code of ["too-large", "too-complex"] as const) {
    expect(await outcome(undefined, { file: code })).toBe("screen: screen");
  }
  expect(ways.element).not.toHaveBeenCalled();
  for (const code of ["too-small", "classifier-failed"] as const) {
    expect(await outcome(undefined, { file: code })).toBe(code);
  }
});

it("asks no server again for what is tried once more on screen, and still knows why it was not read", async () => {
  const entry = { ...newEntry("https://a.example/1"), tried: { state: "unreadable", code: "refused", detail: "401" } };
  ways.element.mockResolvedValue(undefined);
  expect(await outcome(entry as Entry)).toBe("screen: screen");
  ways.screen.mockResolvedValue(undefined);
  expect(await outcome(entry as Entry)).toBe("refused 401");
  expect(ways.file).not.toHaveBeenCalled();
});

it("hides no fault of ours behind another way", async () => {
  ways.file.mockRejectedValue(new Error("a fault"));
  await expect(readPicture(signal, newEntry("https://a.example/1"), means, async () => 1)).rejects.toThrow("a fault");
  expect(ways.element).not.toHaveBeenCalled();
});
