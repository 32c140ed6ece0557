import { useSettings } from "../../ui/useSettings";
import { message } from "../../words/message";
import { useUsableModels } from "./useUsableModels";

/** Where the small model stands in for a better one, says so, and leads to the better one. */
export function StandIn() {
  const settings = useSettings();
  const models = useUsableModels();
  const chosen = models?.find(({ id }) => id === settings?.model) ?? models?.[0];
  if (!chosen?.standIn) return null;
  return (
    <p class="fine">
      {message("popup_stand_in")}{" "}
      <a href="/src/options/index.html#models" target="_blank" rel="noopener">
        {message("popup_better_model")}
      </a>
    </p>
  );
}
