/** What the pipeline stores in the cache, and which results requests share. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CacheEntry } from "../../../../src/classifier/cache/cacheApi";
import { Pipeline, type Visit } from "../../../../src/classifier/pipeline/pipeline";
import type { ForPage } from "../../../../src/classifier/pixels/forPage";
import type { FetchOptions } from "../../../../src/classifier/pixels/receive/fetchPicture";
import type { Verdict } from "../../../../src/protocol/answer";
import type { ClassifyRequest } from "../../../../src/protocol/picture";
import type { HowToJudge } from "../../../../src/verdict/judgePicture";

const entry = { id: "m", inputSize: 1 };
vi.mock("../../../../src/models/catalogue", () => ({ findModel: async () => entry }));
const loadPicture = vi.hoisted(() =>
  vi.fn(async (..._: [unknown, unknown, ForPage, FetchOptions]) => ({
    content: "content",
    crop: "centre",
    freshUntil: 1,
    decode: async () => new Uint8Array(3),
    release: () => {},
  })),
);
vi.mock("../../../../src/classifier/pixels/loadPicture", () => ({ loadPicture }));

const verdict = { model: "m" } as Verdict;
const request: ClassifyRequest = {
  model: "m",
  engine: "auto",
  picture: { from: "address", url: "https://x/a.png" },
};
const address = { page: "https://page", url: "https://x/a.png", content: "content", freshUntil: 1 };
const visit: Visit = { page: "https://page", named: "https://page", tab: 1, space: "public", erasures: 2 };
const { signal } = new AbortController();

const trusts = vi.fn(() => true);
const infer = vi.fn<(_: AbortSignal, how: Pick<HowToJudge<Verdict>, "later">) => Promise<Verdict>>();
const cache = {
  wasSeen: vi.fn(async () => false),
  knownVerdict: vi.fn<() => Promise<Verdict | undefined>>(),
  keep: vi.fn((_: CacheEntry) => {}),
};
const rules = { set: async () => undefined, remove: async () => {} };
const kept = () => cache.keep.mock.calls.map(([entry]) => entry);
const pipelineOf = () => {
  const session = { entry } as never;
  const activeModel = { isAskedFor: () => true, ask: async () => session, session, infer, trusts };
  return new Pipeline(activeModel, cache, async () => ({}) as ImageBitmap, rules);
};

beforeEach(() => {
  vi.clearAllMocks();
  infer.mockResolvedValue(verdict);
  cache.knownVerdict.mockResolvedValue(undefined);
});

describe("a picture's way", () => {
  it("ends at the cache where the verdict is known; only what the address shows is stored", async () => {
    cache.knownVerdict.mockResolvedValue(verdict);
    const pipeline = pipelineOf();
    expect(await pipeline.verdictFor(signal, request, visit)).toBe(verdict);
    expect(infer).not.toHaveBeenCalled();
    expect(kept()).toEqual([{ address, erasures: 2 }]);
    expect(pipeline.counts).toEqual({ inferred: 0, remembered: 1, waiting: 0 });
  });

  it("stores its verdict and its address with the number of erasures at the time of the request", async () => {
    await pipelineOf().verdictFor(signal, request, visit);
    const key = { model: entry, crop: "centre", content: "content" };
    expect(kept()).toEqual([
      { key, verdict, erasures: 2 },
      { address, erasures: 2 },
    ]);
  });

  it("says at first sight what will do for now, and stores the last word", async () => {
    const last = { ...verdict, engine: "litert" } as const;
    infer.mockImplementation(async (_, { later }) => {
      later?.(async () => last);
      return verdict;
    });
    const pipeline = pipelineOf();
    const key = { model: entry, crop: "centre", content: "content" };
    const { unsettled = "", ...first } = await pipeline.verdictFor(signal, { ...request, soon: true }, visit);
    expect(first).toEqual(verdict);
    // The same picture at another address, meanwhile: it is not run again.
    const other = { ...request, picture: { from: "address", url: "https://x/b.png" }, soon: true } as const;
    expect(await pipeline.verdictFor(signal, other, { ...visit, page: "" })).toEqual({ ...verdict, unsettled });
    expect(infer).toHaveBeenCalledTimes(1);
    expect(await pipeline.unsettled.word(signal, unsettled)).toEqual(last);
    expect(kept()).toEqual([
      { address, erasures: 2 },
      { key, verdict: last, erasures: 2 },
    ]);
    // Whoever can do without one waits for the last word.
    expect(await pipeline.verdictFor(signal, request, visit)).toEqual(verdict);
  });

  it("is asked for again where the engine that said it at first sight has failed since", async () => {
    infer.mockImplementation(async (_, { later }) => {
      later?.(() => new Promise(() => {}));
      return verdict;
    });
    const pipeline = pipelineOf();
    const soon = { ...request, soon: true };
    const { unsettled } = await pipeline.verdictFor(signal, soon, visit);
    expect((await pipeline.verdictFor(signal, soon, visit)).unsettled).toBe(unsettled);
    trusts.mockReturnValueOnce(false);
    expect((await pipeline.verdictFor(signal, soon, visit)).unsettled).not.toBe(unsettled);
    expect(infer).toHaveBeenCalledTimes(2);
  });

  it("stores no verdict of a model other than the one asked for", async () => {
    infer.mockResolvedValue({ ...verdict, model: "other" });
    await pipelineOf().verdictFor(signal, request, visit);
    expect(kept()).toEqual([{ address, erasures: 2 }]);
  });

  it("stores no verdict of an engine that has failed since", async () => {
    trusts.mockReturnValueOnce(false);
    await pipelineOf().verdictFor(signal, request, visit);
    expect(kept()).toEqual([{ address, erasures: 2 }]);
  });

  it("is shared by requests for the same address, but not across an erasure", async () => {
    const pipeline = pipelineOf();
    const visits = [visit, { ...visit, page: "https://other" }, { ...visit, erasures: 3 }];
    await Promise.all(visits.map((each) => pipeline.verdictFor(signal, request, each)));
    expect(infer).toHaveBeenCalledTimes(2);
    const erasures = (part: "key" | "address") =>
      kept()
        .flatMap((entry) => (part in entry ? [entry.erasures] : []))
        .sort();
    expect(erasures("key")).toEqual([2, 3]);
    expect(erasures("address")).toEqual([2, 2, 3]);
  });

  it("is not shared among pages that are named with the request", async () => {
    const named = { ...request, picture: { from: "address", url: "https://x/a.png", referer: true } } as const;
    const pipeline = pipelineOf();
    const other = { ...visit, named: "https://other" };
    await Promise.all([
      pipeline.verdictFor(signal, request, visit),
      pipeline.verdictFor(signal, named, visit),
      pipeline.verdictFor(signal, named, other),
    ]);
    const hows = loadPicture.mock.calls.map(([, , , how]) => how.referer?.origin);
    expect(hows).toEqual([undefined, "https://page", "https://other"]);
  });

  it("is not shared with a page of another address space, which may not reach the same", async () => {
    const pipeline = pipelineOf();
    const visits = [visit, { ...visit, space: "loopback" } as const];
    await Promise.all(visits.map((each) => pipeline.verdictFor(signal, request, each)));
    expect(loadPicture.mock.calls.map(([, , { space }]) => space)).toEqual(["public", "loopback"]);
  });
});
