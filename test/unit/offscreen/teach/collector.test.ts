import { beforeEach, expect, it, vi } from "vitest";
import { Collector } from "../../../../src/offscreen/teach/collector";

const kept = vi.hoisted(() => ({
  examples: [] as unknown[],
  features: [] as unknown[],
  full: false,
  told: 0,
  asked: [] as string[],
}));
vi.mock("../../../../src/examples/examples", () => ({
  addExample: async (example: unknown) => {
    if (kept.full) throw new Error("full");
    kept.examples.push(example);
  },
}));
vi.mock("../../../../src/examples/features", () => ({
  keepFeatures: async (network: string, seen: unknown[]) => kept.features.push([network, seen]),
}));
vi.mock("../../../../src/models/catalogue", () => ({
  baseOf: async (id: string) => {
    if (id === "replaced") throw new Error("gone");
    return { id: `base of ${id}`, sha256: id };
  },
}));
vi.mock("../../../../src/protocol/askBackground", () => ({
  askBackground: async (what: string) => {
    kept.asked.push(what);
    return { model: "chosen" };
  },
}));

const request = (category: string | { name: string }, picture = "AAAA", model = "m") => ({
  category,
  picture: `data:image/jpeg;base64,${picture}`,
  model,
  engine: "auto" as const,
});
const seen = (content: string) => ({ content, features: Float32Array.of(1), picture: new ArrayBuffer(1) });

/** One whose worker looks at pictures so. */
const collectorOf = (embed: (...asked: unknown[]) => Promise<unknown>) =>
  new Collector({ inTeachingWorker: (_, ask) => ask({ embed } as never) }, () => kept.told++);

beforeEach(() => void Object.assign(kept, { examples: [], features: [], full: false, told: 0, asked: [] }));

it("looks at what has come meanwhile together, by its model", async () => {
  let start = () => {};
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const embed = vi.fn(async (_: unknown, entry: { id: string }, { pictures }: { pictures: readonly Blob[] }) => {
    await started;
    return pictures.map((_, i) => seen(`${entry.id} ${i}`));
  });
  const collector = collectorOf(embed as never);
  const first = collector.collect(request("a"));
  const others = [
    collector.collect(request("b")),
    collector.collect(request("c", "AAAA", "n")),
    collector.collect(request("d")),
  ];
  start();
  await Promise.all([first, ...others]);
  expect(embed.mock.calls.map(([, { id }, { pictures }]) => [id, pictures.length])).toEqual([
    ["base of m", 1],
    ["base of m", 2],
    ["base of n", 1],
  ]);
  expect(kept.examples).toMatchObject([{ category: "a" }, { category: "b" }, { category: "d" }, { category: "c" }]);
  expect(kept.features).toHaveLength(4);
});

it("says what became of each, and goes on", async () => {
  const embed = async () => [{ state: "unreadable", code: "undecodable", detail: "" }];
  const collector = collectorOf(embed as never);
  await expect(collector.collect(request("a"))).rejects.toThrow(/cannot be read/);
  const failing = collectorOf(() => Promise.reject(new Error("no engine")));
  await expect(failing.collect(request("a"))).rejects.toThrow("no engine");
  await expect(failing.collect(request("a"))).rejects.toThrow("no engine");
  kept.full = true;
  await expect(collectorOf((async () => [seen("a")]) as never).collect(request("a"))).rejects.toThrow("full");
});

it("has the menu follow a category that was named, which may be new", async () => {
  const collector = collectorOf((async () => [seen("a")]) as never);
  await collector.collect(request("a"));
  expect(kept.asked).toEqual([]);
  await collector.collect(request({ name: "roses" }));
  expect(kept.examples).toMatchObject([{ category: "a" }, { category: { name: "roses" } }]);
  expect(kept.asked).toEqual(["renewTeachMenu"]);
});

it("looks with the base of the model in use where the one that was named was replaced meanwhile", async () => {
  const embed = vi.fn(async () => [seen("x")]);
  await collectorOf(embed as never).collect(request("a", "AAAA", "replaced"));
  expect(embed.mock.calls[0]).toMatchObject([{}, { id: "base of chosen" }, {}]);
});
