import { FilePicker } from "../../ui/filePicker";
import { Select } from "../../ui/select";
import { message } from "../../words/message";
import { openCamera } from "./openCamera";
import { openScreen } from "./openScreen";
import { useCameras } from "./useCameras";
import type { Sources } from "./useSource";

interface Props {
  readonly sources: Sources;
  /** Called with videos and pictures that the user chose. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** What can be looked at. */
export function SourceButtons({ sources: { source, open, close }, onFiles }: Props) {
  const cameras = useCameras(source);
  return (
    <div class="sources">
      {/* The same button before and after, so that it keeps the focus when it was pressed by a key. */}
      <button
        type="button"
        class={source ? "" : "primary"}
        onClick={() => (source ? close() : open(() => openCamera()))}
      >
        {message(source ? "live_stop" : "live_start")}
      </button>
      {source?.kind === "camera" && cameras.length > 1 && (
        <Select
          label={message("live_title")}
          value={source.name}
          options={cameras}
          onChoose={(id) => open(() => openCamera(id))}
        />
      )}
      <button type="button" onClick={() => open(openScreen)}>
        {message("live_share")}
      </button>
      <FilePicker action={message("live_file")} accept="video/*,image/*" multiple onFile={(file) => onFiles([file])} />
    </div>
  );
}
