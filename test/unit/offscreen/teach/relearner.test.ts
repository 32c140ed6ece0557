/** What was learnt follows the pictures that are added, where it can, and is left alone where it cannot. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Relearner } from "../../../../src/offscreen/teach/relearner";

const NETWORK = "a".repeat(64);
const head = { weights: new Float32Array(9), bias: new Float32Array(3) };
const state = { head, l2: 1, lean: 0, confident: 0.7, network: NETWORK, titles: { alone: "Mine", both: "All" } };
const report = {
  model: "own-1",
  both: "own-2",
  categories: [{ name: "x", count: 6 }],
  estimate: {},
  mistakes: [],
  state,
};

const world = vi.hoisted(() => ({
  report: undefined as unknown,
  model: "",
  atOnce: true,
  network: "",
  features: [] as (Float32Array | undefined)[],
  kept: [] as Record<string, unknown>[],
  asked: [] as unknown[][],
}));
vi.mock("../../../../src/examples/report", () => ({
  readReport: async () => world.report,
  lessonKey: async () => "what there is now",
}));
vi.mock("../../../../src/examples/examples", () => ({
  readExamples: async () => ({
    categories: [{ id: "c", name: "x", made: 1 }],
    examples: world.features.map((_, i) => ({ content: `${i}`, category: "c" })),
  }),
}));
vi.mock("../../../../src/examples/features", () => ({
  // What is of another length than the head's, twice, is none.
  readFeatures: async (_: string, __: unknown, length: number) => (length === 6 ? world.features : [undefined]),
}));
vi.mock("../../../../src/examples/learnt/keepLearnt", () => ({
  keepLearnt: async (learnt: Record<string, unknown>) => {
    world.kept.push(learnt);
    return [{ before: "own-2", now: "own-3" }];
  },
}));
vi.mock("../../../../src/models/catalogue", () => ({ baseOf: async () => ({ id: "base", sha256: world.network }) }));
vi.mock("../../../../src/protocol/askBackground", () => ({
  askBackground: async (...asked: unknown[]) => {
    world.asked.push(asked);
    return asked[0] === "choice" ? { model: world.model } : asked[0] === "learnsAtOnce" ? world.atOnce : undefined;
  },
}));

const relearn = vi.fn();
const follow = async (times = 1) => {
  const relearner = new Relearner({ inTeachingWorker: (_, ask) => ask({ relearn } as never) });
  for (let i = 0; i < times; i++) relearner.soon();
  await vi.waitFor(() => expect(relearner).toMatchObject({ running: false }));
};

beforeEach(() => {
  const features = Array.from({ length: 7 }, () => Float32Array.of(1));
  Object.assign(world, { report, model: "own-2", atOnce: true, network: NETWORK, features, kept: [], asked: [] });
  relearn.mockReset().mockResolvedValue({ alone: {}, both: {}, head: {} });
});

it("goes on from what was learnt, keeps it, and has it used; the estimate is that of before", async () => {
  await follow();
  expect(relearn.mock.calls[0]?.[3]).toBe(state);
  expect(world.kept).toMatchObject([{ before: { categories: report.categories, since: 1 }, titles: state.titles }]);
  expect(world.asked.at(-1)).toEqual(["useLearnt", [{ before: "own-2", now: "own-3" }]]);
});

it.each([
  ["two that are added", 9, 2],
  ["one that is removed", 6, 1],
  ["one that is moved", 7, 1],
])("counts %s as that", async (_, count, changes) => {
  world.report = { ...report, pictures: 7, since: 3 };
  world.features = Array.from({ length: count }, () => Float32Array.of(1));
  await follow();
  expect(world.kept).toMatchObject([{ before: { since: 3 + changes } }]);
});

it("learns what is added meanwhile together, after that", async () => {
  await follow(5);
  expect(relearn.mock.calls.length).toBeLessThanOrEqual(2);
});

describe("leaves what was learnt as it is where", () => {
  it.each([
    ["nothing was learnt", { report: undefined }],
    ["nothing has changed, as where a picture is given again", { report: { ...report, of: "what there is now" } }],
    ["an earlier version learnt it", { report: { ...report, state: undefined } }],
    ["another model is in use", { model: "mobilenet" }],
    ["the user does not want it", { atOnce: false }],
    ["the base is another file since an update", { network: "b".repeat(64) }],
    [
      "what is known of the pictures is of another length",
      { report: { ...report, state: { ...state, head: { ...head, weights: new Float32Array(6) } } } },
    ],
    ["a picture was not looked at with the base", { features: [Float32Array.of(1), undefined] }],
  ])("%s", async (_, change) => {
    Object.assign(world, change);
    await follow();
    expect(relearn).not.toHaveBeenCalled();
    expect(world.kept).toEqual([]);
  });

  it.each([
    ["there is too much to learn from", () => relearn.mockResolvedValue(undefined)],
    ["a category has too few pictures, or the storage is full", () => relearn.mockRejectedValue(new Error("too few"))],
  ])("%s", async (_, prepare) => {
    prepare();
    await follow();
    expect(relearn).toHaveBeenCalled();
    expect(world.kept).toEqual([]);
    expect(world.asked.map(([what]) => what)).not.toContain("useLearnt");
  });
});
