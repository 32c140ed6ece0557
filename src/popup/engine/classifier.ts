import { ClassifierLink } from "../../protocol/classifierLink";
import { NEVER } from "../page/never";

/** Channel to the classifier, shared by all parts of the popup. */
export const classifier = new ClassifierLink(NEVER);
