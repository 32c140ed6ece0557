import { beforeEach, expect, it, vi } from "vitest";
import { naturalSizes } from "../../../../src/content/find/naturalSizes";

/** The files that were requested, each loaded when the test says so. */
let asked: { src: string; naturalWidth: number; naturalHeight: number; end(event: string): void }[] = [];
const [first, other] = [{} as Element, {} as Element];

beforeEach(() => {
  asked = [];
  vi.stubGlobal(
    "Image",
    class {
      src = "";
      naturalWidth = 0;
      naturalHeight = 0;
      private readonly heard = new Map<string, () => void>();
      constructor() {
        asked.push(this);
      }
      addEventListener(event: string, react: () => void) {
        this.heard.set(event, react);
      }
      end(event: string) {
        if (event === "load") [this.naturalWidth, this.naturalHeight] = [30, 20];
        this.heard.get(event)?.();
      }
    },
  );
});

it("requests a file once, and reports its size to all elements that wait for it", () => {
  const told = vi.fn();
  const sizeOf = naturalSizes(new AbortController().signal, (waiting) => told([...waiting]));
  expect([sizeOf(first, "a"), sizeOf(other, "a")]).toEqual([undefined, undefined]);
  asked[0]?.end("load");
  expect(told.mock.calls).toEqual([[[first, other]]]);
  expect(sizeOf(first, "a")).toEqual({ width: 30, height: 20 });
  expect(asked).toHaveLength(1);
});

it("reports a file that fails to load, and waits for it no longer", () => {
  const told = vi.fn();
  const sizeOf = naturalSizes(new AbortController().signal, (waiting) => told([...waiting]));
  sizeOf(first, "a");
  asked[0]?.end("error");
  sizeOf(other, "a");
  expect(asked).toHaveLength(1);
  asked[0]?.end("load");
  expect(told.mock.calls).toEqual([[[first]], [[]]]);
});

it("forgets the oldest of many files, but none that elements wait for", () => {
  const sizeOf = naturalSizes(new AbortController().signal, () => {});
  sizeOf(first, "waits");
  for (let i = 0; i < 10_000; i++) {
    sizeOf(first, `file ${i}`);
    asked.at(-1)?.end("load");
  }
  const before = asked.length;
  expect(sizeOf(first, "file 9999")).toBeDefined();
  sizeOf(first, "waits");
  expect(asked).toHaveLength(before);
  sizeOf(first, "file 0");
  expect(asked).toHaveLength(before + 1);
});
