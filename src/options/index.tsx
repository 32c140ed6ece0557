/** The options page: models and their cost on this computer, settings, sites, stored data. */
import { render } from "preact";
import { inPrivateWindow } from "../protocol/inPrivateWindow";
import { InLanguage } from "../ui/inLanguage";
import { Options } from "./options";
import { PrivateOptions } from "./privateOptions";

render(
  <InLanguage title="options_title">{() => (inPrivateWindow() ? <PrivateOptions /> : <Options />)}</InLanguage>,
  document.body,
);
