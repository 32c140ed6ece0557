/** The options page: the models, what each costs on this computer, and which one is used. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Options } from "./options";

render(<InLanguage title="options_title">{() => <Options />}</InLanguage>, document.body);
