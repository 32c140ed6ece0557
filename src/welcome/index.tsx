/** The page that opens once, after installation: shows what Label Lens does, and offers to allow all sites. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Welcome } from "./welcome";

render(<InLanguage title="welcome_title">{() => <Welcome />}</InLanguage>, document.body);
