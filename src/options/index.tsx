/** The options page: models and their cost on this computer, settings, sites, stored data. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Options } from "./options";

render(<InLanguage title="options_title">{() => <Options />}</InLanguage>, document.body);
