import type { Answer } from "../protocol/answer";
import { Bar } from "../ui/bar";
import { engineName } from "../words/engineName";
import { explain } from "../words/explain";
import { shortLabel, wholeLabel } from "../words/label";
import { withArticle } from "../words/labels/withArticle";
import { message } from "../words/message";
import { percent } from "../words/quantity";
import address from "./sample.svg";
import { useSample } from "./useSample";

/** A picture and its label, which the classifier really determines. */
export function Sample() {
  const { answer, title, problem } = useSample(address);
  return (
    <figure class="sample">
      <img src={address} width="220" height="220" alt={message("welcome_sample_alt")} />
      <figcaption>
        <p class="fine">{message("welcome_sample")}</p>
        <div role="status">
          {problem !== undefined && <p>{message("welcome_failed", problem)}</p>}
          {!answer && problem === undefined && <p>{message("welcome_looking")}</p>}
          {answer && <SampleAnswer answer={answer} title={title} />}
        </div>
      </figcaption>
    </figure>
  );
}

function SampleAnswer({ answer, title }: { answer: Answer; title: string }) {
  if (answer.state === "unreadable") return <p>{message("welcome_failed", explain(answer))}</p>;
  const { state, family, candidates, engine } = answer;
  const [best] = candidates;
  return (
    <>
      {state === "unrecognised" && <p class="said">{message("welcome_unrecognised")}</p>}
      {state === "confident" && best && (
        <p class="said">{message("welcome_confident", shortLabel(best.label), percent(best.probability))}</p>
      )}
      {(state === "ambiguous" || state === "family") && (
        <>
          <p>{family ? message("welcome_family", withArticle(family.word)) : message("welcome_ambiguous")}</p>
          <ul class="candidates">
            {candidates.map(({ index, label, probability }) => (
              <li key={index} title={wholeLabel(label)}>
                <span>{shortLabel(label)}</span>
                <Bar share={probability} />
                <span>{percent(probability)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="fine">{message("welcome_took", title, engineName(engine))}</p>
    </>
  );
}
