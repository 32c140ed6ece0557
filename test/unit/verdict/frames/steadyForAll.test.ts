import { expect, it } from "vitest";
import type { Verdict } from "../../../../src/protocol/answer";
import { SteadyForAll } from "../../../../src/verdict/frames/steadyForAll";
import { SteadyVerdict } from "../../../../src/verdict/frames/steadyVerdict";
import { Judge } from "../../../../src/verdict/judge";
import { withSensitivity } from "../../../../src/verdict/withSensitivity";
import { BEAGLE, LABELS, NORWICH, picture, RULE, SHARK } from "../pictures";

const FRAME_MS = 100;
const judge = new Judge(LABELS, RULE);
/** Sure of one, of the other, of a family, of neither; some of it only for a frame. */
const FILM = [
  ...[{ [NORWICH]: 0.9 }, { [NORWICH]: 0.5 }, { [NORWICH]: 0.9 }, { [SHARK]: 0.9 }],
  ...[{ [SHARK]: 0.3 }, { [SHARK]: 0.3 }, { [NORWICH]: 0.4, [BEAGLE]: 0.4 }, { [NORWICH]: 0.4, [BEAGLE]: 0.4 }],
  ...[{ [SHARK]: 0.7, [BEAGLE]: 0.2 }, { [BEAGLE]: 0.2 }, { [BEAGLE]: 0.1 }, { [BEAGLE]: 0.95 }],
];

it.each(["cautious", "fitted", "bold"] as const)(
  "says to a %s user what is steady at that sensitivity",
  (sensitivity) => {
    const [forAll, forOne] = [new SteadyForAll(), new SteadyVerdict()];
    const sayings = FILM.map((probabilities, i) => {
      const verdict: Verdict = { ...judge.judge(picture(probabilities)), model: "a model", engine: "cpu" };
      const at = i * FRAME_MS;
      return [withSensitivity(forAll.next(verdict, at), sensitivity), forOne.next(verdict, sensitivity, at)].map(
        ({ state, candidates, family }) => ({ state, candidates, family }),
      );
    });
    for (const [ofAll, ofOne] of sayings) expect(ofAll).toEqual(ofOne);
  },
);
