import { useState } from "preact/hooks";
import { FilePicker } from "../../ui/filePicker";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { message } from "../../words/message";
import { groupsOf, readDropped } from "./groups";
import type { AddingState } from "./useAdding";

/** Where folders of pictures are dropped or chosen, how far adding them is, and which pictures were left out. */
export function Adding({ adding: { add, running, stop, done, all, leftOut } }: { adding: AddingState }) {
  const [over, setOver] = useState(false);
  useSignalEffect((signal) => {
    const drag = (event: DragEvent) => {
      // Without this, the browser would open what is dropped in place of this page.
      event.preventDefault();
      setOver(event.relatedTarget !== null || event.type === "dragover");
    };
    document.addEventListener("dragover", drag, { signal });
    document.addEventListener("dragleave", drag, { signal });
    document.addEventListener(
      "drop",
      (event) => {
        setOver(false);
        if (event.defaultPrevented || !event.dataTransfer) return;
        event.preventDefault();
        const { dataTransfer } = event;
        add(undefined, (ended) => readDropped(ended, dataTransfer));
      },
      { signal },
    );
  }, []);
  return (
    <div class={over ? "drop over" : "drop"}>
      <p>
        <b>{message("teach_drop")}</b>
      </p>
      <FilePicker
        action={message("teach_choose_folder")}
        accept="image/*"
        folder
        onFiles={(files) => add(undefined, async () => groupsOf(files))}
      />
      <p class="fine">
        <a href="/src/live/index.html" target="_blank" rel="noopener">
          {message("teach_camera")}
        </a>
      </p>
      <div aria-live="polite">
        {running && (
          <p class="state">
            {message("teach_adding", done, all)}
            <button type="button" onClick={stop}>
              {message("options_stop")}
            </button>
          </p>
        )}
        {leftOut.length > 0 && (
          <ul class="problem">
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
