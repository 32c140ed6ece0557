import type { MessageKey } from "../words/keys";
import { message } from "../words/message";

/** The sections of the page by their ids. */
const SECTIONS: Readonly<Record<string, MessageKey>> = {
  models: "options_models",
  bring: "options_bring",
  preferences: "settings_title",
  sites: "setting_sites",
  data: "data_title",
  file: "settings_file",
};

/** The table of contents. */
export function Contents() {
  return (
    <nav aria-label={message("options_contents")}>
      <ul>
        {Object.entries(SECTIONS).map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{message(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
