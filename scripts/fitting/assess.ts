import type { Saying } from "../../src/protocol/answer";
import { Judge, type Judgement } from "../../src/verdict/judge";
import { inFolds, type Tested } from "./inFolds";
import { judgeSeen } from "./judgeSeen";
import type { Meaning } from "./meaning";
import { type Place, ruleFor } from "./ruleFor";
import type { SeenPicture } from "./seenPicture";

/** Parts of the pictures: each is judged by a rule that was fitted on the others. */
const FOLDS = 5;

/**
 * What rules that have not seen a picture, nor any stranger of its kind, say of it.
 *
 * @param salt says which of many divisions of the pictures it is
 */
export function judgeUnseen(
  model: Place,
  meaning: Meaning,
  pictures: readonly SeenPicture[],
  salt = "",
): Promise<Tested<Judgement>[]> {
  const judgeOn = async (some: readonly SeenPicture[]) => {
    const judge = new Judge(meaning.labels, await ruleFor(model, meaning, some));
    return (picture: SeenPicture) => judgeSeen(judge, picture);
  };
  return inFolds(pictures, FOLDS, judgeOn, { salt });
}

/** Share of the pictures with a state, and of those whose word, or one of whose candidates, is right. */
export interface Tally {
  readonly share: number;
  readonly right: number;
}

export type Assessment = ReturnType<typeof assess>;

/** Adds up what was said: of labelled pictures by state, of strangers by kind. */
export function assess(tested: readonly Tested<Saying>[], meaning: Meaning) {
  const labelled = tested.filter(({ picture }) => picture.role === "labelled");
  const strangers = tested.filter(({ picture }) => picture.role === "stranger");
  const tally = (...states: readonly Saying["state"][]): Tally => {
    const these = labelled.filter(({ found }) => states.includes(found.state));
    // Of some pictures it is only known that they show something that a specialist knows.
    const named = these.filter(({ picture, found }) => meaning.canTell(found, picture.right));
    const right = named.filter(({ picture, found }) => meaning.isRight(found, picture.right));
    return { share: part(these.length, labelled.length), right: part(right.length, named.length) };
  };
  const said = labelled.filter(({ found }) => found.state === "confident" || found.state === "family");
  const information = said.reduce((sum, { found }) => sum + meaning.informationOf(found), 0);
  const words = (of: readonly Tested<Saying>[]) => {
    // A family that is true of what there is no word for is no mistake.
    const wrong = of.filter(({ picture, found }) => !meaning.isTrueOf(found, picture));
    const count = (state: Saying["state"]) => wrong.filter(({ found }) => found.state === state).length;
    return {
      pictures: of.length,
      confident: part(count("confident"), of.length),
      family: part(count("family"), of.length),
      ambiguous: part(count("ambiguous"), of.length),
    };
  };
  const kinds = [...new Set(strangers.map(({ picture }) => picture.kind))].sort();
  return {
    pictures: labelled.length,
    confident: tally("confident"),
    family: tally("family"),
    said: { ...tally("confident", "family"), information: part(information, said.length) },
    ambiguous: tally("ambiguous"),
    unrecognised: tally("unrecognised"),
    strangers: words(strangers),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, words(strangers.filter(({ picture }) => picture.kind === kind))]),
    ),
  };
}

const part = (count: number, of: number) => Number((count / Math.max(1, of)).toFixed(3));
