import browser from "webextension-polyfill";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { changeSettings } from "../../settings/store";
import { Select } from "../../ui/select";
import { useSettings } from "../../ui/useSettings";
import { message, say } from "../../words/message";
import type { Reason } from "../../words/reason";
import { useUsableModels } from "./useUsableModels";

interface Props {
  /** Why the model in use is not the one that the user chose; undefined where it is. */
  readonly problem: Reason | undefined;
}

/** Shows the model in use, and lets the user choose another. */
export function ModelLine({ problem }: Props) {
  const settings = useSettings();
  const models = useUsableModels();
  const chosen = models?.find(({ id }) => id === settings?.model) ?? models?.[0];
  return (
    <>
      <Select
        label={message("popup_model")}
        labelClass="model"
        value={chosen?.id}
        options={models?.map(({ id, title }) => [id, title])}
        onChoose={(model) => changeSettings({ model })}
      />
      {problem && <p class="fine">{inPrivateWindow() ? message("popup_private_model") : say(problem)}</p>}
      {chosen?.standIn && <p class="fine">{message("popup_stand_in")}</p>}
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        {message("popup_manage_models")}
      </button>
    </>
  );
}
