import { beforeEach, expect, it, vi } from "vitest";
import { LateLink } from "../../../../src/content/frame/lateLink";
import { type Late, type LateParts, lateScope } from "../../../../src/content/page/late";
import type { Spot } from "../../../../src/content/page/spot";
import { UnreadableError } from "../../../../src/protocol/unreadableError";

const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

let spots: Spot[];
let life: AbortController;
let redraw: () => void;
let picture: object;
let link: LateLink;
beforeEach(() => {
  [spots, life] = [[], new AbortController()];
  redraw = vi.fn();
  picture = { from: "pixels" };
  const late: Late = {
    redraw,
    clear: () => {},
    speak: async () => {},
    step: () => "moved",
    readFromScreen: async () => picture as never,
    mayShowMore: () => {},
    allowCaptures: () => {},
  };
  const ledger = {
    get spots() {
      return spots.values();
    },
  };
  link = new LateLink({ signal: life.signal, ledger } as unknown as LateParts);
  delete lateScope.labelLensLate;
  ask.mockReset().mockImplementation(async () => {
    lateScope.labelLensLate = async () => late;
  });
});

it("fetches the script once there is a picture, not before, and only once", async () => {
  link.redraw();
  link.clear();
  await link.speak();
  expect(ask).not.toHaveBeenCalled();
  spots = [{} as Spot];
  link.redraw();
  link.redraw();
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledTimes(1));
  link.redraw();
  expect(redraw).toHaveBeenCalledTimes(2);
  expect(ask.mock.calls).toEqual([["fetchLate"]]);
});

it("is brought by changes once there is a picture, and draws nothing for those", async () => {
  link.bring();
  expect(ask).not.toHaveBeenCalled();
  spots = [{} as Spot];
  link.bring();
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledTimes(1));
  link.bring();
  expect(redraw).toHaveBeenCalledTimes(1);
});

it("fetches it for a key and for the screen, too", async () => {
  expect(await link.step(1, "view")).toBe("moved");
  expect(await link.readFromScreen(life.signal, {} as never, undefined)).toEqual({ from: "pixels" });
  expect(ask).toHaveBeenCalledTimes(1);
});

it("throws what the other script tells of a picture, whose class of errors is another", async () => {
  picture = { state: "unreadable", code: "broken", detail: "" };
  const read = link.readFromScreen(life.signal, {} as never, undefined);
  await expect(read).rejects.toBeInstanceOf(UnreadableError);
  await expect(read).rejects.toMatchObject({ code: "broken" });
});

it("does without where it cannot be had, after a few tries", async () => {
  ask.mockRejectedValue(new Error("Cannot access contents of the page."));
  for (let i = 0; i < 9; i++) expect(await link.step(1, "view")).toBe("elsewhere");
  expect(await link.readFromScreen(life.signal, {} as never, undefined)).toBeUndefined();
  expect(ask).toHaveBeenCalledTimes(3);
});

it("draws nothing in a page that was left meanwhile", async () => {
  const step = link.step(1, "view");
  life.abort();
  expect(await step).toBe("elsewhere");
  link.redraw();
  expect(redraw).not.toHaveBeenCalled();
});
