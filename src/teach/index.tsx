/** The page of the user's own categories: their pictures, and learning to tell them apart. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Teach } from "./teach";

render(<InLanguage title="teach_title">{() => <Teach />}</InLanguage>, document.body);
