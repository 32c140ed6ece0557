/** The live page: what a camera, a video or a shared tab shows, frame by frame. */
import { render } from "preact";
import { InLanguage } from "../ui/inLanguage";
import { Live } from "./live";

render(<InLanguage title="live_title">{() => <Live />}</InLanguage>, document.body);
