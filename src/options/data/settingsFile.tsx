import { useState } from "preact/hooks";
import { listModels } from "../../models/catalogue";
import type { Settings } from "../../settings/schema";
import { fromFile, toFile } from "../../settings/settingsFile";
import { changeSettings } from "../../settings/store";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { saveFile } from "../../ui/saveFile";
import { useTask } from "../../ui/useTask";
import { message } from "../../words/message";

const FILE_NAME = "label-lens-settings.json";
const FILE_TYPE = "application/json";

/** Saves the settings as a file, and reads them from one. */
export function SettingsFile({ settings }: { settings: Settings }) {
  const { problem, run } = useTask();
  const [said, setSaid] = useState<string>();

  const take = (file: File) =>
    run(async () => {
      setSaid(undefined);
      const read = await fromFile(file);
      const known = read.model === "" || (await listModels()).some(({ id }) => id === read.model);
      await changeSettings(known ? read : { ...read, model: settings.model });
      setSaid(known ? message("settings_file_taken") : message("settings_file_taken_without_model", read.model));
    });

  const save = () => saveFile(FILE_NAME, new Blob([toFile(settings)], { type: FILE_TYPE }));

  return (
    <div class="file">
      <button type="button" onClick={save}>
        {message("settings_file_save")}
      </button>
      <FilePicker action={message("settings_file_take")} accept={`${FILE_TYPE},.json`} onFile={take} />
      <p aria-live="polite" class="success">
        {said}
      </p>
      <Problem text={problem} />
    </div>
  );
}
