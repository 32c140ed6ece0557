import { useState } from "preact/hooks";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { message } from "../../words/message";
import { DropZone } from "./dropZone";
import { fetchFile, useBring } from "./useBring";

export function Bring({ reload }: { reload: () => Promise<void> }) {
  const { running, problem, added, bring, stop } = useBring(reload);
  const [labels, setLabels] = useState<File>();
  const [address, setAddress] = useState("");

  return (
    <div class="bring">
      <p class="soft">{message("options_bring_intro")}</p>
      <DropZone onFile={(file) => bring(async () => file, labels)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void bring((signal) => fetchFile(signal, address.trim()), labels);
        }}
      >
        <label>
          {message("options_bring_address")}
          <input
            type="url"
            required
            placeholder="https://example.org/model.tflite"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit">{message("options_bring_get")}</button>
      </form>
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
      <Problem text={problem} />
    </div>
  );
}
