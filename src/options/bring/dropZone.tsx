import { useState } from "preact/hooks";
import { FileLabel } from "../../ui/fileLabel";
import { message } from "../../words/message";

/** A target for dropping a model file; a click or a key opens the file chooser. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <FileLabel
      class={over ? "drop over" : "drop"}
      accept=".tflite,.zip"
      onFile={onFile}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <b>{message("options_bring_drop")}</b>
      {message("options_bring_choose")}
    </FileLabel>
  );
}
