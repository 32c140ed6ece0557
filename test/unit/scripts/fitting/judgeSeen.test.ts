import { expect, it } from "vitest";
import { judgeSeen } from "../../../../scripts/fitting/judgeSeen";
import { Judge } from "../../../../src/verdict/judge";
import { seen } from "./seen";

const LABELS = Array.from({ length: 12 }, (_, i) => `class ${i}`);
const once = seen({ file: "once", role: "labelled", of: { 1: 0.7, 2: 0.2 } });
const twice = { ...once, probabilities: seen({ file: "twice", role: "labelled", of: { 2: 0.9 } }).probabilities };

/** A gate that lets through what has a greater score than `known`: 0 is that of every picture. */
const judgeWith = (known: number) => {
  const weights = Buffer.from(new Int8Array(LABELS.length).buffer).toString("base64");
  return new Judge(LABELS, { confident: 0.8, recognised: 0.2, gate: { weights, scale: 1, bias: 0, known, plain: -1 } });
};

it("says what two looks say of what the gate lets through", () => {
  const { state, candidates, top5 } = judgeSeen(judgeWith(-1), twice);
  expect([state, candidates[0]?.index, top5[0]?.index]).toEqual(["confident", 2, 1]);
});

it("stays with the first look where the gate rejects it", () => {
  expect(judgeSeen(judgeWith(1), twice)).toEqual(judgeWith(1).judge(once.first));
});

it("has nothing to look at again without a gate", () => {
  const judge = new Judge(LABELS, { confident: 0.8, recognised: 0.2 });
  expect(judgeSeen(judge, twice)).toEqual(judge.judge(once.first));
});
