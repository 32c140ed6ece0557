import { ENGINE_CHOICES, type EngineChoice } from "../protocol/picture";
import { changeSettings } from "../settings/store";
import { engineName } from "../words/engineName";
import { Select } from "./select";

interface Props {
  readonly label: string;
  readonly labelClass: string;
  /** Name of the choice "auto". */
  readonly auto: string;
  readonly value: EngineChoice;
}

/** The setting of the engine: "auto", or one engine. */
export function EngineSelect({ label, labelClass, auto, value }: Props) {
  return (
    <Select
      label={label}
      labelClass={labelClass}
      value={value}
      options={ENGINE_CHOICES.map((choice) => [choice, choice === "auto" ? auto : engineName(choice)])}
      onChoose={(engine) => changeSettings({ engine })}
    />
  );
}
