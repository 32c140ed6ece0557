import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withReferer } from "../../../../../src/classifier/pixels/reach/referer";

type Granted = () => Promise<unknown>;
/** As Web Locks have it, as far as it is used here; Node 20 has none. */
function locks() {
  const held = new Map<string, { shared: Promise<unknown>[]; exclusive: Promise<unknown> }>();
  return {
    request: (name: string, { mode = "exclusive" }: { mode?: string }, work: Granted) => {
      const lock = held.get(name) ?? { shared: [], exclusive: Promise.resolve() };
      held.set(name, lock);
      const before = mode === "shared" ? [lock.exclusive] : [lock.exclusive, ...lock.shared];
      const done = Promise.allSettled(before).then(work);
      if (mode === "shared") lock.shared.push(done);
      else lock.exclusive = done;
      return done;
    },
  };
}

const { signal } = new AbortController();
const url = "https://a.example/1.png";
let active: string[];
const rules = {
  set: vi.fn(async (_: AbortSignal, origin: string): Promise<number | undefined> => active.push(origin)),
  remove: vi.fn(async () => void active.pop()),
};
const named = (origin: string) => ({ origin, rules });
const requesting = async () => [...active];

beforeEach(() => {
  active = [];
  vi.stubGlobal("navigator", { locks: locks() });
});
afterEach(() => vi.unstubAllGlobals());

describe("a request that names its page", () => {
  it("is the only one for its address meanwhile", async () => {
    const carried = await Promise.all([
      withReferer(signal, url, named("https://a"), requesting),
      withReferer(signal, url, undefined, requesting),
      withReferer(signal, url, named("https://b"), requesting),
      withReferer(signal, url, undefined, requesting),
    ]);
    expect(carried).toEqual([["https://a"], [], ["https://b"], []]);
  });

  it("does not hold up another address", async () => {
    const waiting = withReferer(signal, url, named("https://a"), () => new Promise(() => {}));
    expect(await withReferer(signal, `${url}?other`, undefined, async () => "done")).toBe("done");
    expect(await Promise.race([waiting, Promise.resolve("waits")])).toBe("waits");
  });

  it("takes its rule back where it fails", async () => {
    const failing = withReferer(signal, url, named("https://a"), () => Promise.reject(new TypeError()));
    await expect(failing).rejects.toBeInstanceOf(TypeError);
    expect(active).toEqual([]);
  });

  it("is not made where the user has not allowed it", async () => {
    rules.set.mockResolvedValueOnce(undefined);
    const request = vi.fn(requesting);
    await expect(withReferer(signal, url, named("https://a"), request)).rejects.toMatchObject({ code: "refused" });
    expect(request).not.toHaveBeenCalled();
  });
});

it("an address that is not a server's waits for nobody", async () => {
  vi.stubGlobal("navigator", {});
  expect(await withReferer(signal, "data:,x", named("https://a"), async () => "done")).toBe("done");
});
