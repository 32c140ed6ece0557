import type { Normalised } from "../../classifier/teach/foreign/normaliseEither";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { percent } from "../../words/quantity";
import { type Unsaid, useNormalise } from "./useNormalise";

const WAYS = [
  { way: "zero", label: "options_normalise_zero" },
  { way: "minus", label: "options_normalise_minus" },
] as const;

interface Props {
  readonly model: Unsaid;
  /** Called with what gives the file that says how its pictures are normalised. */
  readonly onChosen: (get: (signal: AbortSignal) => Promise<File>) => void;
}

/** Asks how a model's pictures are normalised, which its file does not say: shown on a picture of the user's. */
export function NormaliseQuestion({ model, onChosen }: Props) {
  const { running, problem, found, picture, way: chosen, choose, look, fileFor } = useNormalise(model);
  return (
    <fieldset class="normalise">
      <legend>{message("options_normalise_legend", model.file.name)}</legend>
      <p class="soft">{message("options_normalise_why")}</p>
      <FilePicker
        action={message("options_normalise_choose")}
        chosen={picture}
        accept="image/*"
        onFile={(file) => void look(file)}
      />
      <p aria-live="polite" class="fine">
        {running && message("options_normalise_looking")}
      </p>
      {WAYS.map(({ way, label }) => (
        <label key={way} class="option">
          <input type="radio" name="normalise" checked={way === chosen} onChange={() => choose(way)} />
          <span>
            {message(label)}
            <span class="fine">{answerOf(found.find((one) => one.way === way))}</span>
          </span>
        </label>
      ))}
      <Problem text={problem} />
      <button type="button" class="primary" disabled={running} onClick={() => onChosen(fileFor)}>
        {message("options_normalise_add")}
      </button>
    </fieldset>
  );
}

/** What it says of the picture, such as "rose, 98 %; tulip, 1 %". */
const answerOf = (one: Normalised | undefined): string =>
  (one?.best ?? []).map(({ label, probability }) => `${label}, ${percent(probability)}`).join("; ");
