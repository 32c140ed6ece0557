import { expect, it } from "vitest";
import { Judge } from "../../../src/verdict/judge";
import { judgePicture, type Unsigned } from "../../../src/verdict/judgePicture";
import { gateOf, LABELS, NORFOLK, NORWICH, picture, RULE } from "./pictures";

const judge = new Judge(LABELS, { ...RULE, gate: gateOf(NORWICH) });
const square = new Uint8Array(2 * 2 * 3);
const doubtful = picture({ [NORWICH]: 0.84, [NORFOLK]: 0.1 });
const sure = picture({ [NORWICH]: 0.99 });

/** What is said at once and at last, with the runs before each. */
async function judged(looks: readonly Float32Array[], ends: readonly (typeof square)[] = []) {
  const runs: string[] = [];
  let last: (() => Promise<Unsigned>) | undefined;
  const run = async (_: typeof square, purpose: string) => looks[runs.push(purpose) - 1] ?? sure;
  const later = (look: () => Promise<Unsigned>) => {
    last = look;
  };
  const atOnce = await judgePicture(judge, { centre: square, ends, apart: false, small: false }, run, { later });
  return { atOnce, before: [...runs], last: await last?.(), runs };
}

it("says at once what is seen at first sight, and at last what two looks say", async () => {
  const { atOnce, before, last, runs } = await judged([doubtful, sure]);
  expect(before).toEqual(["middle"]);
  expect(runs).toEqual(["middle", "secondLook"]);
  expect(atOnce.state).not.toBe("confident");
  expect(atOnce).toEqual(judge.judge(doubtful));
  const mean = doubtful.map((probability, i) => (probability + (sure[i] ?? 0)) / 2);
  expect(last).toEqual(judge.judge(mean, { first: doubtful }));
});

it("puts nothing off where there is no doubt, or more than one square to look at", async () => {
  expect(await judged([sure])).toMatchObject({ last: undefined, runs: ["middle"] });
  expect(await judged([doubtful, sure], [square])).toMatchObject({ last: undefined });
});

it("gives every look where all is asked for, and says what the gate lets through", async () => {
  const strict = new Judge(LABELS, { ...RULE, gate: gateOf(NORWICH, { known: 10_000 }) });
  const squares = { centre: square, ends: [square], apart: true, small: false };
  const asked = async (by: Judge, first: Float32Array) => {
    const looks = [first, sure];
    return judgePicture(by, squares, async () => looks.shift() ?? first, { all: true });
  };
  expect(await asked(judge, sure)).toEqual({ ...judge.judge(sure), looks: [sure] });
  const mean = doubtful.map((probability, i) => (probability + (sure[i] ?? 0)) / 2);
  const settled = judge.judge(mean, { first: doubtful });
  expect(await asked(judge, doubtful)).toEqual({ ...settled, looks: [doubtful, sure] });
  // Another gate may let it through.
  expect(await asked(strict, doubtful)).toEqual({ ...strict.judge(doubtful), looks: [doubtful, sure] });
});
