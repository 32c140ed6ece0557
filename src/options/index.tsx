/** The options page: the models, what each costs on this computer, and which one is used. */
import { render } from "preact";
import { Options } from "./options";

render(<Options />, document.body);
