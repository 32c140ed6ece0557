/** Which pictures are cut out of a capture of the tab, and when. */
import { beforeEach, expect, it, vi } from "vitest";
import { type Entry, newEntry } from "../../../../../src/content/page/entry";
import type { Spot } from "../../../../../src/content/page/spot";
import type { UnreadableCode } from "../../../../../src/protocol/answer";

const mocks = vi.hoisted(() => ({ fromCapture: vi.fn(), copyOf: vi.fn(), cutOut: vi.fn() }));
vi.mock("../../../../../src/content/read/screen/captureScreen", () => ({ ...mocks, mayCapture: () => true }));
vi.mock("../../../../../src/content/read/screen/topWindow", () => ({
  inTopWindow: (box: DOMRect) => box,
  inWindow: () => true,
  topWindow: () => ({ innerWidth: 800 }),
}));
vi.mock("../../../../../src/content/read/screen/cutOut", () => ({ cutOut: mocks.cutOut }));
vi.mock("../../../../../src/content/tree/isCovered", () => ({ isPartlyCovered: () => false }));
vi.mock("../../../../../src/content/read/shownImage", async (original) => ({
  ...(await original<object>()),
  copyOf: mocks.copyOf,
}));
const { readFromScreen } = await import("../../../../../src/content/read/screen/readFromScreen");

const screen = { whileHidden: <T>(work: () => Promise<T>) => work(), retries: { watch: () => {} } };
const read = (entry: Entry, failed: UnreadableCode) =>
  readFromScreen(new AbortController().signal, entry, screen, failed).catch(({ code }) => code);

/** A picture of one kind, all of it in the window. */
function shown(address: string, kind: string): { readonly entry: Entry; readonly element: EventTarget } {
  const element = Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ width: 200, height: 200 }) });
  const entry = newEntry(address);
  entry.spots.add({ element, kind: { name: kind }, size: undefined } as unknown as Spot);
  return { entry, element };
}
const picture = (value: number) => ({ from: "pixels", rgba: new Uint8Array(64).fill(value).buffer });

beforeEach(() => {
  mocks.copyOf.mockReset();
  mocks.fromCapture.mockReset().mockResolvedValue(picture(200));
});

it("photographs no box in which the page failed to show its picture, whatever the kind", async () => {
  const { entry } = shown("https://a.example/1.png", "background");
  mocks.copyOf.mockResolvedValue({ complete: true, naturalWidth: 0 });
  expect(await read(entry, "no-access")).toBe("broken");
  expect(mocks.fromCapture).not.toHaveBeenCalled();
  mocks.copyOf.mockResolvedValue({ complete: true, naturalWidth: 50 });
  expect(await read(entry, "no-access")).toMatchObject({ from: "pixels" });
  // It takes too long: what is on screen decides.
  mocks.copyOf.mockResolvedValue(undefined);
  expect(await read(entry, "no-access")).toMatchObject({ from: "pixels" });
});

it("asks for no copy where a server has answered: one was made before", async () => {
  await read(shown("https://a.example/1.png", "background").entry, "refused");
  expect(mocks.copyOf).not.toHaveBeenCalled();
});

it("captures an encrypted video that is black once, until it shows something else", async () => {
  const { entry, element } = shown("video:1", "video");
  mocks.fromCapture.mockResolvedValue(picture(0));
  for (let look = 0; look < 3; look++) expect(await read(entry, "encrypted-video")).toBeUndefined();
  expect(mocks.fromCapture).toHaveBeenCalledTimes(1);
  for (const event of ["seeked", "emptied"]) {
    element.dispatchEvent(new Event(event));
    expect(await read(entry, "encrypted-video")).toBeUndefined();
    expect(await read(entry, "encrypted-video")).toBeUndefined();
  }
  expect(mocks.fromCapture).toHaveBeenCalledTimes(3);
  mocks.fromCapture.mockResolvedValue(picture(200));
  element.dispatchEvent(new Event("seeked"));
  expect(await read(entry, "encrypted-video")).toMatchObject({ from: "pixels" });
});

it("takes any other picture as it is, be it black", async () => {
  const { entry } = shown("video:2", "video");
  mocks.fromCapture.mockResolvedValue(picture(0));
  for (let look = 0; look < 2; look++) expect(await read(entry, "protected-video")).toMatchObject({ from: "pixels" });
});

it("gives a background that the page has stretched the proportions of its file, and counts its pixels there", async () => {
  const { entry } = shown("https://a.example/1.png", "background");
  mocks.copyOf.mockResolvedValue({ complete: true, naturalWidth: 400, naturalHeight: 100 });
  const box = { left: 0, top: 0, width: 200, height: 200 };
  mocks.fromCapture.mockImplementation(async (_, __, cut) => cut({ width: 800 }, box));
  for (const [backgroundSize, aspect, across] of [
    ["100% 100%", 4, 400],
    ["cover", 1, 100],
    ["auto", 1, 200],
  ] as const) {
    vi.stubGlobal("getComputedStyle", () => ({ backgroundSize }));
    await read(entry, "no-access");
    expect(mocks.cutOut).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.anything(),
      expect.objectContaining({ aspect, across }),
    );
  }
  vi.unstubAllGlobals();
});
