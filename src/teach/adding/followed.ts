import { swallow } from "../../debug";
import { readReport } from "../../examples/report";
import { ClassifierLink } from "../../protocol/classifierLink";

/** Has what was learnt follow pictures that were added, moved or removed here, as it follows one that is added on a page. */
export async function followed(signal: AbortSignal): Promise<void> {
  // Who has learnt nothing yet needs no classifier.
  if (!(await readReport())?.state) return;
  await new ClassifierLink(signal)
    .call((classifier) => classifier.follow(signal))
    // The page says that the categories have changed.
    .catch(swallow("learning at once"));
}
