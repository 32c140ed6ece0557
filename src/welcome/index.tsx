/** The page that opens once, after installation: what Label Lens does, shown, and what it may be allowed. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Welcome } from "./welcome";

render(<InLanguage title="welcome_title">{() => <Welcome />}</InLanguage>, document.body);
