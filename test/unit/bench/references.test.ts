import { describe, expect, it } from "vitest";
import { compare, readReferences } from "../../../bench/references";

const references = readReferences("mobilenet_v2_1.0_224_quant");
const right = references.map(({ top }) => {
  const answer = new Array<number>(1001).fill(0);
  for (const { index, probability } of top) answer[index] = probability;
  return answer;
});

describe("compare", () => {
  it("takes the reference's own answers", () => {
    expect(compare(references, right)).toMatchObject({ sameTop1: references.length, largestDifference: 0 });
  });

  it("refuses answers that are shifted by one class, as without the background class", () => {
    const shifted = right.map((answer) => [...answer.slice(1), 0]);
    expect(() => compare(references, shifted)).toThrow("wrong answers");
  });

  it("refuses the answers of another picture, and none at all", () => {
    const [first, ...rest] = right;
    expect(() => compare(references, [...rest, first ?? []])).toThrow("wrong answers");
    expect(() => compare(references, [])).toThrow("wrong answers");
  });
});
