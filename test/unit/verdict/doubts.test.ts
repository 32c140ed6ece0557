import { describe, expect, it } from "vitest";
import { Judge } from "../../../src/verdict/judge";
import { gateOf, LABELS, NORFOLK, NORWICH, picture, RULE } from "./pictures";

describe("a second look", () => {
  const gated = (known: number) => new Judge(LABELS, { ...RULE, gate: gateOf(NORWICH, { known }) });
  const doubtful = picture({ [NORWICH]: 0.84 });

  it("is worth it where the best class may become sure, and the gate knows the picture", () => {
    expect(gated(0).doubts(doubtful)).toBe(true);
    // With a second look that is quite sure, the mean is just above the threshold of families, and just below it.
    expect(gated(0).doubts(picture({ [NORWICH]: 0.71 }))).toBe(true);
    expect(gated(0).doubts(picture({ [NORWICH]: 0.69 }))).toBe(false);
    expect(gated(0).doubts(picture({ [NORWICH]: 0.96 }))).toBe(false);
    expect(gated(10_000).doubts(doubtful)).toBe(false);
    expect(new Judge(LABELS, RULE).doubts(doubtful)).toBe(false);
  });

  it("is worth it for the candidates alone, where a rule asks for so much that no mean could be called sure", () => {
    const strict = new Judge(LABELS, { ...RULE, confident: 0.99, family: 0.99, gate: gateOf(NORWICH, { known: 0 }) });
    expect(strict.doubts(picture({ [NORWICH]: 0.71 }))).toBe(true);
    expect(strict.doubts(picture({ [NORWICH]: 0.69 }))).toBe(false);
  });

  it("changes what is said, not what the network says at first sight", () => {
    const first = picture({ [NORFOLK]: 0.5, [NORWICH]: 0.45 });
    const { candidates, top5 } = new Judge(LABELS, RULE).judge(picture({ [NORWICH]: 0.95 }), { first });
    expect(candidates.map(({ index }) => index)).toEqual([NORWICH]);
    expect(top5.slice(0, 2).map(({ index }) => index)).toEqual([NORFOLK, NORWICH]);
  });
});

it("asks for more where a picture was enlarged, of a class but not of a family", () => {
  const judge = new Judge(LABELS, RULE);
  const sure = picture({ [NORWICH]: 0.95, [NORFOLK]: 0.03 });
  expect(judge.judge(sure).state).toBe("confident");
  expect(judge.judge(sure, { small: true }).state).toBe("family");
  expect(judge.judge(picture({ [NORWICH]: 0.99 }), { small: true }).state).toBe("confident");
});
