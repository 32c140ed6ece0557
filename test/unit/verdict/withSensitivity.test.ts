import { expect, it } from "vitest";
import type { Settings } from "../../../src/settings/schema";
import { judge } from "../../../src/verdict/judge";
import { withSensitivity } from "../../../src/verdict/withSensitivity";

const RULE = { confident: 0.8, recognised: 0.5 };
const LABELS = ["background", "cat", "dog", "fox", "owl"];

const verdictOf = (probabilities: readonly number[]) => ({
  ...judge(Float32Array.from(probabilities), LABELS, RULE),
  confidentFrom: RULE.confident,
  model: "m",
  engine: "wasm" as const,
});
const stateOf = (best: number, sensitivity: Settings["sensitivity"]) =>
  withSensitivity(verdictOf([0, best, 1 - best, 0, 0]), sensitivity).state;

it("doubles or halves the odds at which a label stands alone", () => {
  // Odds of 4 : 1, 8 : 1 and 2 : 1.
  expect([0.66, 0.68].map((best) => stateOf(best, "bold"))).toEqual(["ambiguous", "confident"]);
  expect([0.79, 0.81].map((best) => stateOf(best, "fitted"))).toEqual(["ambiguous", "confident"]);
  expect([0.88, 0.9].map((best) => stateOf(best, "cautious"))).toEqual(["ambiguous", "confident"]);
});

it("names the candidates again, and leaves the probabilities alone", () => {
  const verdict = verdictOf([0, 0.82, 0.17, 0.01, 0]);
  expect(verdict.candidates.map(({ label }) => label)).toEqual(["cat"]);
  const cautious = withSensitivity(verdict, "cautious");
  expect(cautious.candidates.map(({ label }) => label)).toEqual(["cat", "dog"]);
  expect(cautious.top5).toEqual(verdict.top5);
});

it("never turns what is not recognised into something", () => {
  const verdict = verdictOf([0.96, 0.04, 0, 0, 0]);
  expect(withSensitivity(verdict, "bold")).toEqual(verdict);
});

it("knows a rule that never says confident", () => {
  const never = { ...verdictOf([0, 0.99, 0.01, 0, 0]), confidentFrom: 1 };
  expect(withSensitivity(never, "cautious").state).toBe("ambiguous");
  expect(withSensitivity(never, "bold").state).toBe("ambiguous");
});
