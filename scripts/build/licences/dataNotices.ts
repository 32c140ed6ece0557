import type { Notice } from "./notice";
import { standardText } from "./standardText";

/** The notices of what others collected and our own files are made from: the families of classes are WordNet's tree. */
export const dataNotices = (): Notice[] => [
  {
    name: "WordNet",
    version: "3.0, the families of classes",
    licence: "WordNet",
    source: "https://wordnet.princeton.edu/",
    text: standardText("WordNet"),
  },
];
