import type { Embedded } from "../../src/classifier/teach/embed";
import { explain } from "../../src/words/explain";
import { say, sayProgress } from "../cli/say";
import type { Extension } from "./inExtension";
import type { Example } from "./readExamples";

/** Number of pictures that are sent to the extension at a time: it starts a worker for each time. */
const AT_ONCE = 200;

/** A picture file with what a network knows of it. */
export type Seen = Example & Embedded;

/** The features of all files that can be read; says which cannot, and why. */
export async function embedAll(
  extension: Extension,
  examples: readonly Example[],
  request: Parameters<Extension["embed"]>[0],
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let from = 0; from < examples.length; from += AT_ONCE) {
    const some = examples.slice(from, from + AT_ONCE);
    const found = await extension.embed(
      request,
      some.map(({ file }) => file),
    );
    for (const [i, example] of some.entries()) {
      const each = found[i];
      if (!each || "state" in each) say(`${example.file}: ${each ? explain(each) : "no answer"}`);
      else seen.push({ ...example, ...each });
    }
    sayProgress(Math.min(from + AT_ONCE, examples.length), examples.length);
  }
  return seen;
}
