import type { Assessment } from "./assess";

/** The figures of which it matters how far they depend on where the pictures are divided. */
const FIGURES: Readonly<Record<string, (of: Assessment) => number>> = {
  confident: ({ confident }) => confident.share,
  confidentRight: ({ confident }) => confident.right,
  said: ({ said }) => said.share,
  saidRight: ({ said }) => said.right,
  information: ({ said }) => said.information,
  ambiguous: ({ ambiguous }) => ambiguous.share,
  ambiguousRight: ({ ambiguous }) => ambiguous.right,
  unrecognised: ({ unrecognised }) => unrecognised.share,
  strangersConfident: ({ strangers }) => strangers.confident,
  strangersSaid: ({ strangers }) => strangers.confident + strangers.family + strangers.ambiguous,
};

/** The mean of each figure over several divisions of the pictures, the least and the greatest. */
export function spread(all: readonly Assessment[]) {
  return Object.fromEntries(
    Object.entries(FIGURES).map(([name, of]) => {
      const values = all.map(of);
      const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
      return [name, [mean, Math.min(...values), Math.max(...values)].map((value) => Number(value.toFixed(3)))];
    }),
  );
}
