import { addWords } from "../language";
import { CHINESE } from "./chinese";
import "./english";

/** Gives this context every language at once: our own pages and the background. A page of others fetches its own. */
addWords("zh_CN", CHINESE);
