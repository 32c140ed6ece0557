import { useState } from "preact/hooks";
import { message, plural } from "../../words/message";
import { NEVER } from "../page/never";
import type { Frames } from "../page/usePage";
import { exportAs, type Format } from "./exportAs";

const TYPES: Record<Format, string> = { csv: "text/csv", json: "application/json" };
/** By this mark Excel knows a CSV file to be UTF-8; without it Chinese becomes nonsense there. */
const START: Record<Format, string> = { csv: "\uFEFF", json: "" };

/** Copies or saves what is known of each picture. */
export function Exports({ frames }: { frames: Frames }) {
  const [format, setFormat] = useState<Format>("csv");
  const [said, setSaid] = useState("");
  const read = async () => (await Promise.all(frames.map((frame) => frame.pictures(NEVER)))).flat();
  const copy = async () => {
    const pictures = await read();
    await navigator.clipboard.writeText(exportAs(format, pictures)).then(
      () => setSaid(plural("popup_copied", pictures.length)),
      () => setSaid(message("popup_not_copied")),
    );
  };
  const save = async () => {
    const pictures = await read();
    const file = URL.createObjectURL(new Blob([START[format], exportAs(format, pictures)], { type: TYPES[format] }));
    Object.assign(document.createElement("a"), { href: file, download: ["label-lens", format].join(".") }).click();
    URL.revokeObjectURL(file);
    setSaid(plural("popup_saved", pictures.length));
  };
  return (
    <fieldset class="exports">
      <legend>{message("popup_export")}</legend>
      <select
        aria-label={message("popup_format")}
        value={format}
        onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
      >
        {(Object.keys(TYPES) as Format[]).map((name) => (
          <option key={name} value={name}>
            {name.toUpperCase()}
          </option>
        ))}
      </select>
      <button type="button" class="small" onClick={copy}>
        {message("popup_copy")}
      </button>
      <button type="button" class="small" onClick={save}>
        {message("popup_save")}
      </button>
      <p class="fine" role="status">
        {said}
      </p>
    </fieldset>
  );
}
