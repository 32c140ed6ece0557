import { useState } from "preact/hooks";
import { DropZone } from "./dropZone";
import { fetchFile, useBring } from "./useBring";

export function Bring({ reload }: { reload: () => Promise<void> }) {
  const { running, problem, added, bring, stop } = useBring(reload);
  const [labels, setLabels] = useState<File>();
  const [address, setAddress] = useState("");

  return (
    <div class="bring">
      <p class="soft">
        Any TensorFlow Lite image classifier (.tflite): one picture in, one score for each class out. It is read and
        tried on two engines here before you can use it, and stays in this browser.
      </p>
      <DropZone onFile={(file) => bring(async () => file, labels)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void bring((signal) => fetchFile(signal, address.trim()), labels);
        }}
      >
        <label>
          Or its address
          <input
            type="url"
            required
            placeholder="https://example.org/model.tflite"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit">Get and try it</button>
      </form>
      <label>
        Labels, one a line, if the file carries none
        <input type="file" accept=".txt" onChange={({ currentTarget }) => setLabels(currentTarget.files?.[0])} />
      </label>
      <div aria-live="polite">
        {running && (
          <p class="state">
            Reading and trying it… Large networks take a minute.
            <button type="button" onClick={stop}>
              Stop
            </button>
          </p>
        )}
        {added && <p class="success">{added}</p>}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
