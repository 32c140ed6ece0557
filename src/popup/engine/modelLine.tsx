import browser from "webextension-polyfill";
import { changeSettings } from "../../settings/store";
import { useSettings } from "../../ui/useSettings";
import { message, say } from "../../words/message";
import type { Reason } from "../../words/reason";
import { useUsableModels } from "./useUsableModels";

/** The model in use, and a switch to another; `problem`: why it is not the one that the user chose. */
export function ModelLine({ problem }: { problem: Reason | undefined }) {
  const settings = useSettings();
  const models = useUsableModels();
  const chosen = models?.find(({ id }) => id === settings?.model) ?? models?.[0];
  return (
    <>
      <label class="model">
        {message("popup_model")}
        <select
          // Empty as long as nobody knows, so that nothing moves when it is known.
          disabled={!models}
          value={chosen?.id}
          onChange={({ currentTarget }) => changeSettings({ model: currentTarget.value })}
        >
          {models?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {problem && <p class="fine">{say(problem)}</p>}
      {chosen?.standIn && <p class="fine">{message("popup_stand_in")}</p>}
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        {message("popup_manage_models")}
      </button>
    </>
  );
}
