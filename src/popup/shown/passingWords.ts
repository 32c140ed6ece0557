import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { MessageKey } from "../../words/keys";

/** The sentence that says that the user's words hold only until the page is left; without one, they are stored. */
export const PassingWords = createContext<MessageKey | undefined>(undefined);

/** The same, also where a private window is the reason. */
export const usePassingWords = (): MessageKey | undefined =>
  useContext(PassingWords) ?? (inPrivateWindow() ? "popup_kept_private" : undefined);
