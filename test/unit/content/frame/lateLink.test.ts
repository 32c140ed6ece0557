import { beforeEach, expect, it, vi } from "vitest";
import { LateLink } from "../../../../src/content/frame/lateLink";
import { type Late, type LateParts, lateScope } from "../../../../src/content/page/late";
import type { Spot } from "../../../../src/content/page/spot";

const ask = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: ask }));

let spots: Spot[];
let life: AbortController;
let redraw: () => void;
let link: LateLink;
beforeEach(() => {
  [spots, life] = [[], new AbortController()];
  redraw = vi.fn();
  const picture = { from: "pixels" } as never;
  const late: Late = {
    redraw,
    clear: () => {},
    speak: async () => {},
    step: () => "moved",
    readFromScreen: async () => picture,
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

it("fetches it for a key and for the screen, too", async () => {
  expect(await link.step(1, "view")).toBe("moved");
  expect(await link.readFromScreen(life.signal, {} as never, undefined)).toEqual({ from: "pixels" });
  expect(ask).toHaveBeenCalledTimes(1);
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
