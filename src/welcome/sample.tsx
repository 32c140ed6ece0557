import { useCallback } from "preact/hooks";
import { box } from "../content/badges/draw/box";
import { drawBadge, drawMark } from "../content/badges/draw/drawBadge";
import type { Answer, Verdict } from "../protocol/answer";
import { explain } from "../words/explain";
import { shortLabel } from "../words/label";
import { withArticle } from "../words/labels/withArticle";
import { languageTag } from "../words/language";
import { message } from "../words/message";
import { percent } from "../words/quantity";
import { Drawn } from "./drawn";
import address from "./sample.svg";
import { useSample } from "./useSample";

/** Side of the sample in CSS px. */
const SIDE = 200;

/** A picture as it will look on any page, at rest and pointed at, with what the classifier really says of it. */
export function Sample() {
  const { answer, problem } = useSample(address);
  return (
    <figure class="sample">
      <ol>
        <li>
          <Pictured answer={answer} draw={drawMark} alt={message("welcome_sample_alt")} />
          <p>{message("welcome_callout_sign")}</p>
        </li>
        <li>
          <Pictured answer={answer} draw={drawBadge} alt="" />
          <p>{message("welcome_callout_badge")}</p>
        </li>
        <li>
          <p>{message("welcome_callout_toolbar")}</p>
        </li>
      </ol>
      <figcaption>
        <div role="status">
          {problem && <p>{message("welcome_failed", problem)}</p>}
          {!answer && !problem && <p>{message("welcome_looking")}</p>}
          {answer && <p>{said(answer)}</p>}
        </div>
      </figcaption>
    </figure>
  );
}

interface PicturedProps {
  readonly answer: Answer | undefined;
  readonly draw: (answer: Answer | undefined, named: undefined) => HTMLElement;
  readonly alt: string;
}

/** The sample with what the content script would draw over it; nothing until there is an answer. */
function Pictured({ answer, draw, alt }: PicturedProps) {
  const place = useCallback(() => {
    const element = box("place");
    element.style.setProperty("--width", `${SIDE}px`);
    element.append(draw(answer, undefined));
    return element;
  }, [answer, draw, languageTag()]);
  return (
    <span class="picture">
      <img src={address} width={SIDE} height={SIDE} alt={alt} />
      <Drawn class="over" draw={answer && place} />
    </span>
  );
}

/** What the model says, as a sentence, and that it said so here. */
function said(answer: Answer): string {
  if (answer.state === "unreadable") return message("welcome_failed", explain(answer));
  return message("two_sentences", verdictInWords(answer), message("welcome_took"));
}

function verdictInWords({ state, family, candidates }: Verdict): string {
  const [best] = candidates;
  if (state === "confident" && best)
    return message("welcome_confident", shortLabel(best.label), percent(best.probability));
  if (state === "family" && family) return message("welcome_family", withArticle(family.word));
  return message(state === "ambiguous" ? "welcome_ambiguous" : "welcome_unrecognised");
}
