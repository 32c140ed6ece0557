import { useState } from "preact/hooks";
import { readAllFeatures } from "../../examples/features";
import { importExamples } from "../../examples/importExamples";
import { FilePicker } from "../../ui/filePicker";
import { Problem } from "../../ui/problem";
import { saveFile } from "../../ui/saveFile";
import { useTask } from "../../ui/useTask";
import { message, plural } from "../../words/message";
import type { Taught } from "../useExamples";
import { lengthFor } from "./lengthFor";
import { readArchive } from "./readArchive";
import { writeArchive } from "./writeArchive";

const NAME = "label-lens-categories.zip";
const TYPE = "application/zip";

/** Saves the categories with their pictures as one file, and adds those of such a file. */
export function Files({ taught }: { taught: Taught }) {
  const { problem, running, run } = useTask();
  const [said, setSaid] = useState<string>();
  const save = () =>
    run(async () => {
      setSaid(undefined);
      saveFile(NAME, new Blob([writeArchive(taught, await readAllFeatures())], { type: TYPE }));
    });
  const take = ([file]: readonly File[]) =>
    run(async (signal) => {
      setSaid(undefined);
      if (!file) return;
      const archive = await readArchive(signal, file, lengthFor);
      const { added, elsewhere } = await importExamples(archive);
      const sentences = [
        plural("teach_file_taken", added),
        elsewhere > 0 && plural("teach_file_elsewhere", elsewhere),
        archive.incomplete && message("teach_file_incomplete"),
      ];
      setSaid(sentences.filter(Boolean).join(" "));
    });
  return (
    <>
      <p class="soft">{message("teach_file_what")}</p>
      <div class="buttons">
        <button type="button" disabled={running || taught.categories.length === 0} onClick={() => void save()}>
          {message("teach_file_save")}
        </button>
        <FilePicker action={message("teach_file_take")} accept={`${TYPE},.zip`} onFiles={(files) => void take(files)} />
      </div>
      <p aria-live="polite" class="success">
        {said}
      </p>
      <Problem text={problem} />
    </>
  );
}
