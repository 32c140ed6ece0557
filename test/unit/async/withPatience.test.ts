/** What does not answer is given up once patience has run out, which a sleep of the computer does not use up. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withPatience } from "../../../src/async/withPatience";

const never = new Promise<never>(() => {});
const HOUR_MS = 3_600_000;
let patience: number;
let signs: number;
let outcome: unknown;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
  patience = 3_000;
  signs = 0;
  outcome = undefined;
});
afterEach(() => void vi.useRealTimers());

const wait = (promise: Promise<unknown> = never) =>
  withPatience(
    promise,
    () => patience,
    "classifier_hung",
    () => signs,
  ).then(
    (value) => {
      outcome = value;
    },
    ({ reason }) => {
      outcome = reason;
    },
  );
const gaveUp = (seconds: number) => ({ key: "classifier_hung", args: [seconds] });

it("it gives up after that time, and says how long that was", async () => {
  wait();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(outcome).toEqual(gaveUp(3));
});

it("an answer ends it, and leaves no timer", async () => {
  await wait(Promise.resolve("here"));
  expect(outcome).toBe("here");
  expect(vi.getTimerCount()).toBe(0);
});

it("it waits for longer where there is more to wait for by then", async () => {
  wait();
  await vi.advanceTimersByTimeAsync(2_000);
  patience = 20_000;
  await vi.advanceTimersByTimeAsync(17_900);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(200);
  expect(outcome).toEqual(gaveUp(20));
});

it("another sign of life begins the wait anew", async () => {
  wait();
  await vi.advanceTimersByTimeAsync(2_900);
  signs++;
  await vi.advanceTimersByTimeAsync(2_900);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(700);
  expect(outcome).toEqual(gaveUp(3));
});

it("the time for which the computer slept does not count", async () => {
  wait();
  const { now } = performance;
  let slept = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + slept);
  slept = HOUR_MS;
  await vi.advanceTimersByTimeAsync(1_900);
  expect(outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(outcome).toEqual(gaveUp(3));
});
