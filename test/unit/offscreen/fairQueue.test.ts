import { expect, it } from "vitest";
import { FairQueue } from "../../../src/offscreen/fairQueue";

const always = new AbortController().signal;
const nothing = async () => {};

it("goes on, however many owners wait", async () => {
  const queue = new FairQueue<number>();
  const all = Array.from({ length: 1_000 }, (_, owner) => queue.inTurn(always, owner, async () => owner));
  expect(await Promise.all(all)).toHaveLength(1_000);
  expect(await queue.inTurn(always, 1, async () => "next")).toBe("next");
});

it("lets an owner have so much waiting and no more; others still get their turn", async () => {
  const queue = new FairQueue<number>();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const leaves = new AbortController();
  const first = queue.inTurn(always, 1, () => opened);
  const left = Array.from({ length: 1_000 }, () => queue.inTurn(leaves.signal, 1, nothing).catch(() => "left"));
  await expect(queue.inTurn(always, 1, nothing)).rejects.toMatchObject({ reason: { key: "drawing_many" } });
  const other = queue.inTurn(always, 2, async () => "other");
  leaves.abort();
  const again = queue.inTurn(always, 1, async () => "again");
  open();
  await first;
  expect(await Promise.all([other, again, ...left.slice(0, 1)])).toEqual(["other", "again", "left"]);
});

it("goes on after work that throws at once", async () => {
  const queue = new FairQueue<number>();
  const thrown = queue.inTurn(always, 1, () => {
    throw new Error("at once");
  });
  await expect(thrown).rejects.toThrow("at once");
  expect(await queue.inTurn(always, 1, async () => "next")).toBe("next");
});
