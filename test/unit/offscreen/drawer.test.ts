/** Drawings are drawn one at a time in a frame that is thrown away with the one that hangs it. */
import { describe, expect, it, vi } from "vitest";
import { Drawer } from "../../../src/offscreen/drawer";
import type { Unreadable } from "../../../src/protocol/answer";
import { Failed } from "../../../src/words/failed";

const DEADLINE_MS = 40;
const always = new AbortController().signal;
const text = (svg: ArrayBuffer) => new TextDecoder().decode(svg);

/** A frame for each opening: it draws what is asked, never ends "hangs", breaks on "breaks". */
function fakeFrames() {
  const frames: { drawn: string[]; removed: boolean; end: () => void }[] = [];
  const open = async () => {
    const ended = new AbortController();
    const frame = { drawn: [] as string[], removed: false, end: () => ended.abort(new Failed("drawing_broke")) };
    frames.push(frame);
    const draw = async (svg: ArrayBuffer): Promise<ImageBitmap | Unreadable> => {
      frame.drawn.push(text(svg));
      if (text(svg) === "damaged") throw new DOMException("no picture", "EncodingError");
      if (text(svg) === "breaks") frame.end();
      if (/hangs|breaks/.test(text(svg))) return new Promise(() => {});
      return { width: text(svg).length, close: () => {} } as ImageBitmap;
    };
    const remove = () => {
      frame.removed = true;
    };
    return { draw, ended: ended.signal, remove };
  };
  return { frames, open };
}

const drawing = (name: string, tab = 1) => ({
  file: new TextEncoder().encode(name).buffer,
  shorterSide: 224,
  content: name,
  tab,
});

describe("the drawer", () => {
  it("draws all in one frame, opened when it is first needed", async () => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    expect(frames).toHaveLength(0);
    const drawn = await Promise.all(["a", "bb"].map((name) => drawer.draw(always, drawing(name))));
    expect(drawn).toMatchObject([{ width: 1 }, { width: 2 }]);
    expect(frames.map((frame) => frame.drawn)).toEqual([["a", "bb"]]);
  });

  it.each([
    ["hangs", { key: "drawing_late", args: [DEADLINE_MS / 1000] }],
    ["breaks", { key: "drawing_broke", args: [] }],
  ])("removes the frame of one that %s; those that waited are drawn in another", async (bad, detail) => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    const [refused, sound] = await Promise.all([bad, "sound"].map((name) => drawer.draw(always, drawing(name))));
    expect(refused).toEqual({ state: "unreadable", code: "too-complex", detail });
    expect(sound).toMatchObject({ width: 5 });
    expect(frames.map(({ drawn, removed }) => [drawn, removed])).toEqual([
      [[bad], true],
      [["sound"], false],
    ]);
  });

  it("does not try one that failed again, at whatever address", async () => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    const first = await drawer.draw(always, drawing("hangs"));
    const others = await Promise.all([1, 2, 3].map(() => drawer.draw(always, drawing("hangs"))));
    expect(others).toEqual([first, first, first]);
    expect(frames).toHaveLength(1);
  });

  it("says of a damaged file what the browser said, and keeps the frame", async () => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    await expect(drawer.draw(always, drawing("damaged"))).rejects.toThrow("no picture");
    await drawer.draw(always, drawing("a"));
    expect(frames).toHaveLength(1);
  });

  it("opens another frame where one has ended by itself, and after one could not be opened", async () => {
    const { frames, open } = fakeFrames();
    const opened = vi.fn(open).mockRejectedValueOnce(new Failed("drawing_nowhere"));
    const drawer = new Drawer(opened, DEADLINE_MS);
    await expect(drawer.draw(always, drawing("a"))).rejects.toThrow("did not open");
    await drawer.draw(always, drawing("a"));
    frames[0]?.end();
    expect(await drawer.draw(always, drawing("b"))).toMatchObject({ width: 1 });
    expect(frames).toHaveLength(2);
  });

  it("keeps nobody waiting for more than one drawing of another tab", async () => {
    const { open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    const done: string[] = [];
    const draw = async (name: string, tab: number) => {
      await drawer.draw(always, { ...drawing(name, tab), content: name });
      done.push(name);
    };
    const bad = [1, 2, 3].map((i) => draw(`hangs ${i}`, 1));
    await Promise.all([...bad, draw("sound", 2)]);
    expect(done).toEqual(["hangs 1", "sound", "hangs 2", "hangs 3"]);
  });

  it("does not begin what nobody waits for any more", async () => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS);
    const gone = new AbortController();
    const first = drawer.draw(always, drawing("hangs"));
    const left = drawer.draw(gone.signal, drawing("left"));
    gone.abort();
    await expect(left).rejects.toThrow();
    await first;
    await drawer.draw(always, drawing("a"));
    expect(frames.flatMap(({ drawn }) => drawn)).toEqual(["hangs", "a"]);
  });

  it("removes the frame when there has been nothing to draw for a while", async () => {
    const { frames, open } = fakeFrames();
    const drawer = new Drawer(open, DEADLINE_MS, 20);
    await drawer.draw(always, drawing("a"));
    await vi.waitFor(() => expect(frames[0]?.removed).toBe(true));
    await drawer.draw(always, drawing("b"));
    expect(frames).toHaveLength(2);
  });
});
