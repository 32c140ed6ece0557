import { drawMark } from "../content/badges/draw/drawBadge";
import type { Answer } from "../protocol/answer";
import { Section } from "../ui/section";
import { message } from "../words/message";
import { Drawn } from "./drawn";

/** The signs that pictures get, by the state that each stands for. */
const SIGNS: readonly { readonly draw: () => HTMLElement; readonly means: () => string }[] = [
  { draw: () => signOf("confident"), means: () => message("welcome_sign_confident", message("right_usually")) },
  { draw: () => signOf("family"), means: () => message("welcome_sign_family") },
  { draw: () => signOf("ambiguous"), means: () => message("welcome_sign_ambiguous") },
  { draw: () => signOf("unrecognised"), means: () => message("welcome_sign_none") },
];

const signOf = (state: Answer["state"]) => drawMark({ state } as Answer, undefined);

/** What the signs on pictures mean. */
export function BadgeSigns() {
  return (
    <Section id="signs" title={message("welcome_signs")}>
      <ul class="signs">
        {SIGNS.map(({ draw, means }) => (
          <li key={means()}>
            <Drawn class="sign" draw={draw} />
            {means()}
          </li>
        ))}
      </ul>
    </Section>
  );
}
