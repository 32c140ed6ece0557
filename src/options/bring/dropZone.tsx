import { useState } from "preact/hooks";
import { message } from "../../words/message";

/** A place to drop a model file on; a click or a key opens the file chooser. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => file && onFile(file);
  return (
    <label
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <b>{message("options_bring_drop")}</b>
      {message("options_bring_choose")}
      <input
        type="file"
        accept=".tflite"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
