import { ClassifierLink } from "../../protocol/classifierLink";
import { NEVER } from "../page/never";

/** The way to the classifier, for all of the popup. */
export const classifier = new ClassifierLink(NEVER);
