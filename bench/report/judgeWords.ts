import type { SaidFrame, SeenFrame, Watched, Words } from "../extension/watchWords";

/** Time in ms within which a cut is followed: what is said changes in it because the picture has. */
const FOLLOWED_MS = 300;

interface Judged {
  /** Of each picture that was seen, by its number. */
  readonly pictures: ReadonlyMap<number, Shares>;
  readonly all: Shares;
  /** Changes of the label a second, while the picture is the same and a cut has been followed. */
  readonly changes: number;
  /** Time in ms from each cut to the label that stays, where that is another than before. */
  readonly cuts: readonly number[];
}

interface Shares {
  /** Of the frames with the label that the picture has as a still. */
  readonly right: number;
  /** Of those whose likeliest class is that of the still, however exactly the label says it. */
  readonly sameClass: number;
}

/** A picture, for as long as it was before the camera, with what was said of its frames. */
interface Scene {
  readonly picture: number;
  readonly from: number;
  readonly said: readonly SaidFrame[];
}

/** @param stills what is said of each picture as a still, by its number */
export function judgeWords({ seen, said }: Watched, stills: ReadonlyMap<number, Words>): Judged {
  const scenes = scenesOf(seen, new Map(said.map((one) => [one.frame, one])));
  const saidOf = (picture: number) => scenes.flatMap((scene) => (scene.picture === picture ? scene.said : []));
  const numbers = [...new Set(scenes.map(({ picture }) => picture))];
  const marks = numbers.map(
    (picture) => [picture, saidOf(picture).map((one) => mark(one, stills.get(picture)))] as const,
  );
  // The first and the last were not seen as a whole.
  const whole = scenes.slice(1, -1);
  return {
    pictures: new Map(marks.map(([picture, some]) => [picture, sharesOf(some)])),
    all: sharesOf(marks.flatMap(([, some]) => some)),
    changes: changesIn(whole),
    cuts: whole.flatMap((scene, i) => followed(scene, scenes[i]) ?? []),
  };
}

interface Mark {
  readonly right: boolean;
  readonly sameClass: boolean;
}

function mark(words: Words, still: Words | undefined): Mark {
  const right = still !== undefined && labelOf(words) === labelOf(still);
  return { right, sameClass: right || (still !== undefined && words.best === still.best) };
}

function sharesOf(marks: readonly Mark[]): Shares {
  const share = (key: keyof Mark) => (marks.length ? marks.filter((one) => one[key]).length / marks.length : 0);
  return { right: share("right"), sameClass: share("sameClass") };
}

function scenesOf(seen: readonly SeenFrame[], said: ReadonlyMap<number, SaidFrame>): Scene[] {
  const scenes: { picture: number; from: number; said: SaidFrame[] }[] = [];
  for (const { frame, at, picture } of seen) {
    let scene = scenes.at(-1);
    if (scene?.picture !== picture) {
      scene = { picture, from: at, said: [] };
      scenes.push(scene);
    }
    const words = said.get(frame);
    if (words) scene.said.push(words);
  }
  return scenes;
}

function changesIn(scenes: readonly Scene[]): number {
  let changes = 0;
  let ms = 0;
  for (const { from, said } of scenes) {
    const settled = said.filter(({ at }) => at >= from + FOLLOWED_MS);
    const [first, last] = [settled[0], settled.at(-1)];
    if (!first || !last) continue;
    ms += last.at - first.at;
    changes += settled.filter((words, i) => i > 0 && labelOf(words) !== labelOf(settled[i - 1] ?? words)).length;
  }
  return ms > 0 ? (changes * 1000) / ms : 0;
}

/** Time in ms until what is said of a scene at its end is said; undefined where it was said of the one before. */
function followed({ from, said }: Scene, before: Scene | undefined): number | undefined {
  const [last, old] = [said.at(-1), before?.said.at(-1)];
  if (!last || !old || labelOf(last) === labelOf(old)) return undefined;
  const first = said.find((words) => labelOf(words) === labelOf(last));
  return first && first.at - from;
}

/** What a verdict names: the candidates of one that is not sure are in the words of the page under one title. */
const labelOf = ({ state, said, best }: Words): string =>
  `${state} ${state === "ambiguous" ? best : state === "unrecognised" ? "" : said}`;
