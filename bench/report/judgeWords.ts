import type { SaidFrame, SeenFrame, Watched, Words } from "../extension/watchWords";

/** Time in ms within which a cut is followed: what is said changes in it because the picture has. */
const FOLLOWED_MS = 300;

interface Judged {
  /** Of each picture that was seen, the share of its frames with the label that it has as a still. */
  readonly right: ReadonlyMap<number, number>;
  /** The same of all frames. */
  readonly rightOfAll: number;
  /** Changes of the label a second, while the picture is the same and a cut has been followed. */
  readonly changes: number;
  /** Time in ms from each cut to the label that stays, where that is another than before. */
  readonly cuts: readonly number[];
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
  const counts = new Map<number, { all: number; right: number }>();
  for (const { picture, said: words } of scenes) {
    const count = counts.get(picture) ?? { all: 0, right: 0 };
    const still = stills.get(picture);
    count.all += words.length;
    count.right += words.filter((one) => still && labelOf(one) === labelOf(still)).length;
    counts.set(picture, count);
  }
  const all = [...counts.values()].filter((count) => count.all > 0);
  const sum = (key: "all" | "right") => all.reduce((total, count) => total + count[key], 0);
  // The first and the last were not seen as a whole.
  const whole = scenes.slice(1, -1);
  return {
    right: new Map([...counts].map(([picture, count]) => [picture, count.all ? count.right / count.all : 0])),
    rightOfAll: sum("right") / sum("all"),
    changes: changesIn(whole),
    cuts: whole.flatMap((scene, i) => followed(scene, scenes[i]) ?? []),
  };
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
