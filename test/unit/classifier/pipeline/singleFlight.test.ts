import { describe, expect, it } from "vitest";
import { SingleFlight } from "../../../../src/classifier/pipeline/singleFlight";

/** Work that the test settles, and the signal that it was given. */
function work() {
  let settle: (value: string) => void = () => {};
  const signals: AbortSignal[] = [];
  const run = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve) => {
      settle = resolve;
    });
  };
  return { run, signals, settle: (value: string) => settle(value) };
}
const life = () => new AbortController();

describe("work that several callers ask for", () => {
  it("is begun once, and all get its result", async () => {
    const flights = new SingleFlight();
    const { run, signals, settle } = work();
    const all = [1, 2, 3].map(() => flights.once("a", life().signal, run));
    settle("done");
    expect(await Promise.all(all)).toEqual(["done", "done", "done"]);
    expect(signals).toHaveLength(1);
  });

  it("goes on while one still waits, and is aborted when the last has left", async () => {
    const flights = new SingleFlight();
    const { run, signals } = work();
    const [one, other] = [life(), life()];
    const first = flights.once("a", one.signal, run);
    const second = flights.once("a", other.signal, run);
    one.abort(new Error("no interest"));
    await expect(first).rejects.toThrow("no interest");
    expect(signals[0]?.aborted).toBe(false);
    other.abort(new Error("gone"));
    await expect(second).rejects.toThrow("gone");
    expect(signals[0]?.aborted).toBe(true);
  });

  it("starts again for a caller that comes after all have left, or after it has failed", async () => {
    const flights = new SingleFlight();
    const { run, signals, settle } = work();
    const left = life();
    const first = flights.once("a", left.signal, run);
    left.abort();
    await expect(first).rejects.toThrow();
    const second = flights.once("a", life().signal, run);
    expect(signals).toHaveLength(2);
    settle("again");
    expect(await second).toBe("again");
    const failing = () => flights.once("a", life().signal, () => Promise.reject(new Error("failed")));
    await expect(failing()).rejects.toThrow("failed");
    expect(await flights.once("a", life().signal, async () => "well")).toBe("well");
  });

  it("is not shared under another key", async () => {
    const flights = new SingleFlight();
    expect(await Promise.all(["a", "b"].map((key) => flights.once(key, life().signal, async () => key)))).toEqual([
      "a",
      "b",
    ]);
  });
});
