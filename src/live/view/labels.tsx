import { badgeWords } from "../../content/badges/draw/badgeWords";
import type { Verdict } from "../../protocol/answer";
import { Bar } from "../../ui/bar";
import { guesses } from "../../verdict/families/guesses";
import { shortLabel, wholeLabel } from "../../words/label";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import type { Look } from "../frames/useFrames";

/** Number of classes that are shown with their probabilities. */
const BEST = 3;

/** What the newest frame shows: the verdict in the words of the badges, and the classes that are most likely. */
export function Labels({ look }: { look: Look }) {
  const { verdict, number } = look;
  const { title, candidates, asides } = badgeWords(verdict);
  const [first] = candidates;
  const sure = !title && first;
  return (
    <section class={`labels ${verdict.state}`} aria-label={message("live_labels")} data-frame={number}>
      {/* Read aloud when it changes, which the percentage does all the time. */}
      <p class="said" role="status">
        {sure ? shortLabel(first.label) : title}
      </p>
      <p class="fine">{sure ? message("popup_sure", percent(first.probability)) : (asides[0] ?? named(verdict))}</p>
      <h2>{message("live_best")}</h2>
      <ol>
        {guesses(verdict)
          .slice(0, BEST)
          .map(({ index, label, probability }) => (
            <li key={index} title={wholeLabel(label)}>
              <span class="name">{shortLabel(label)}</span>
              <Bar share={probability} />
              <span class="share">{percent(probability)}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** What it may be, where the model is not sure which. */
const named = ({ candidates }: Verdict) =>
  candidates.map(({ label }) => shortLabel(label)).join(message("list_separator"));
