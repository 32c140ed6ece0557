import { afterEach, describe, expect, it, vi } from "vitest";
import type { Frames } from "../../../src/popup/page/usePage";

const JPEG = "data:image/jpeg;base64,AAAA";
const never = new AbortController().signal;
const load = async () => {
  vi.resetModules();
  return import("../../../src/popup/results/thumbnailSource");
};
const frame = (thumbnail: (signal: AbortSignal, address: string) => Promise<string | undefined>) =>
  ({ thumbnail }) as unknown as Frames[number];

afterEach(() => vi.restoreAllMocks());

describe("a small picture", () => {
  it("comes from the frame that has it, and is asked for once", async () => {
    const { askThumbnail, keptThumbnail } = await load();
    const gone = frame(() => Promise.reject(new Error("gone")));
    const other = frame(async () => undefined);
    const its = vi.fn(async () => JPEG);
    expect(keptThumbnail("a")).toBeUndefined();
    expect(await askThumbnail(never, [gone, other, frame(its)], "a")).toBe(JPEG);
    expect(keptThumbnail("a")).toBe(JPEG);
  });

  it.each(["https://a.example/x.jpg", "data:image/svg+xml,<svg/>", "data:text/html,x", `${JPEG}${"A".repeat(70_000)}`])(
    "is nothing but a small JPEG file: %#",
    async (given) => {
      const { askThumbnail, keptThumbnail } = await load();
      expect(await askThumbnail(never, [frame(async () => given)], "a")).toBeUndefined();
      expect(keptThumbnail("a")).toBeUndefined();
    },
  );

  it("waits while three others are asked for, and not at all once it is out of view", async () => {
    const { askThumbnail } = await load();
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const slow = frame((_, address) => {
      asked.push(address);
      return new Promise((resolve) => answers.push(() => resolve(JPEG)));
    });
    const leaving = new AbortController();
    const all = ["a", "b", "c"].map((address) => askThumbnail(never, [slow], address));
    const left = askThumbnail(leaving.signal, [slow], "d");
    all.push(askThumbnail(never, [slow], "e"));
    expect(asked).toEqual(["a", "b", "c"]);
    leaving.abort();
    expect(await left).toBeUndefined();
    answers[0]?.();
    await all[0];
    await vi.waitFor(() => expect(asked).toEqual(["a", "b", "c", "e"]));
  });
});
