import { expect, it } from "vitest";
import { Judge } from "../../../src/verdict/judge";
import { judgePicture, type Unsigned } from "../../../src/verdict/judgePicture";
import { gateOf, LABELS, NORFOLK, NORWICH, picture, RULE } from "./pictures";

const judge = new Judge(LABELS, { ...RULE, gate: gateOf(NORWICH) });
const square = new Uint8Array(2 * 2 * 3);
const doubtful = picture({ [NORWICH]: 0.6, [NORFOLK]: 0.3 });
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
