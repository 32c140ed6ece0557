import type { Options } from "../../../scripts/browser/startBrowser";
import { changeCatalogue } from "../../../scripts/build/catalogue";
import type { VerdictRule } from "../../../src/models/entry";

/** Names candidates for most pictures, and is sure of none of the drawings. */
const PLAIN: VerdictRule = { confident: 1, recognised: 0.06 };

/**
 * Gives the stand-in model a rule that is seldom silent: how the states of pictures are shown must not hang on what the
 * latest fit says of the tests' drawings. Every other model keeps its own.
 */
export const withPlainRule = (options: Options): Options => ({
  ...options,
  change: (extension) => {
    changeCatalogue(extension, (entries) =>
      entries.map((entry) => (entry.standIn ? { ...entry, verdict: PLAIN } : entry)),
    );
    options.change?.(extension);
  },
});
