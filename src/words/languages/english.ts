import sentences from "../../../_locales/en/messages.json" with { type: "json" };
import { addWords } from "../language";
import { say } from "../message";
import { sayWith } from "../reason";

sayWith(say);
/** Gives this context English, in which all is said where nothing else was chosen, or added. */
addWords("en", { sentences, labels: {}, families: {} });
