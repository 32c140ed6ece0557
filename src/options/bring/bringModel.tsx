import { useState } from "preact/hooks";
import { FieldForm } from "../../ui/fieldForm";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { DropZone } from "./dropZone";
import { fetchModelFile } from "./fetchModelFile";
import { NormaliseQuestion } from "./normaliseQuestion";
import { useBringModel } from "./useBringModel";

/** Adds a model of the user's own, from a file or an address. */
export function BringModel({ reload }: { reload: () => Promise<void> }) {
  const { running, problem, added, unsaid, bring, stop } = useBringModel(reload);
  const [labels, setLabels] = useState<File>();

  return (
    <div class="bring">
      <p class="soft">{message("options_bring_intro")}</p>
      <DropZone onFile={(file) => bring(async () => file, labels)} />
      <FieldForm
        type="url"
        label={message("options_bring_address")}
        placeholder="https://example.org/model.tflite"
        action={message("options_bring_get")}
        onSubmit={(address) => void bring((signal, most) => fetchModelFile(signal, address, most), labels)}
      />
      <FilePicker
        label={message("options_bring_labels")}
        action={message("options_bring_choose_labels")}
        chosen={labels?.name}
        accept=".txt"
        onFile={setLabels}
      />
      <div aria-live="polite">
        {running && (
          <p class="state">
            {message("options_bring_running")}
            <button type="button" onClick={stop}>
              {message("options_stop")}
            </button>
          </p>
        )}
        {added && <p class="success">{added}</p>}
      </div>
      {unsaid && <NormaliseQuestion model={unsaid} onChosen={(get) => void bring(get, undefined)} />}
      <Problem text={problem} />
    </div>
  );
}
