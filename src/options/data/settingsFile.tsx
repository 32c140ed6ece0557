import { useState } from "preact/hooks";
import { listModels } from "../../models/catalogue";
import type { Settings } from "../../settings/schema";
import { fromFile, toFile } from "../../settings/settingsFile";
import { changeSettings } from "../../settings/store";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { useTask } from "../../ui/useTask";
import { message } from "../../words/message";

const FILE_NAME = "label-lens-settings.json";

/** Takes the settings out as a file, and in again. */
export function SettingsFile({ settings }: { settings: Settings }) {
  const { problem, run } = useTask();
  const [said, setSaid] = useState<string>();

  const take = (file: File) =>
    run(async () => {
      setSaid(undefined);
      const read = fromFile(await file.text());
      const known = read.model === "" || (await listModels()).some(({ id }) => id === read.model);
      await changeSettings(known ? read : { ...read, model: settings.model });
      setSaid(known ? message("settings_file_taken") : message("settings_file_taken_without_model", read.model));
    });

  return (
    <div class="file">
      <button type="button" onClick={() => save(toFile(settings))}>
        {message("settings_file_save")}
      </button>
      <FilePicker
        action={message("settings_file_take")}
        accept="application/json,.json"
        onFile={(file) => file && take(file)}
      />
      <p aria-live="polite" class="success">
        {said}
      </p>
      <Problem text={problem} />
    </div>
  );
}

function save(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}
