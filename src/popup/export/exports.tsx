import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { note } from "../../debug";
import { saveFile } from "../../ui/saveFile";
import { Select } from "../../ui/select";
import { message, plural } from "../../words/message";
import { allPicturesOf } from "../page/allPicturesOf";
import type { Frames } from "../page/usePage";
import { exportAs, type Format } from "./exportAs";

interface ExportFile {
  readonly name: string;
  readonly type: string;
  /** What the file begins with. */
  readonly start: string;
}

const FILES: Record<Format, ExportFile> = {
  // Excel recognises UTF-8 by the byte order mark; without it, Chinese becomes garbled there.
  csv: { name: "label-lens.csv", type: "text/csv", start: "\uFEFF" },
  json: { name: "label-lens.json", type: "application/json", start: "" },
};

interface Props {
  readonly frames: Frames;
  /** Whether there is nothing to export yet. */
  readonly disabled: boolean;
  /** What stands on the same line. */
  readonly children: ComponentChildren;
}

/** A button beside the filter, above all results, that unfolds to copying or saving what is known of each picture. */
export function Exports({ frames, disabled, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div class="tools">
      {children}
      <button
        type="button"
        class="small"
        aria-expanded={open}
        aria-controls="exports"
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {message("popup_export")}
      </button>
      <fieldset id="exports" class="exports" hidden={!open} aria-label={message("popup_export")}>
        {open && <ExportAs frames={frames} />}
      </fieldset>
    </div>
  );
}

function ExportAs({ frames }: { readonly frames: Frames }) {
  const [format, setFormat] = useState<Format>("csv");
  const [said, setSaid] = useState("");
  const read = async () => (await Promise.all(frames.map(allPicturesOf))).flat();
  const copy = async () => {
    const pictures = await read();
    await navigator.clipboard.writeText(exportAs(format, pictures)).then(
      () => setSaid(plural("popup_copied", pictures.length)),
      (error) => {
        note("copying the results", error);
        setSaid(message("popup_not_copied"));
      },
    );
  };
  const save = async () => {
    const pictures = await read();
    const { name, type, start } = FILES[format];
    saveFile(name, new Blob([start, exportAs(format, pictures)], { type }));
    setSaid(plural("popup_saved", pictures.length));
  };
  return (
    <>
      <Select
        label={message("popup_format")}
        value={format}
        options={(Object.keys(FILES) as Format[]).map((name) => [name, name.toUpperCase()])}
        onChoose={setFormat}
      />
      <button type="button" class="small" onClick={copy}>
        {message("popup_copy")}
      </button>
      <button type="button" class="small" onClick={save}>
        {message("popup_save")}
      </button>
      <p class="fine" role="status">
        {said}
      </p>
    </>
  );
}
