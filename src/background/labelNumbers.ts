import { duringSession } from "./duringSession";

/** Number of labels that each document in a tab has reported, by the browser's id of the document. */
export type LabelsByDocument = Readonly<Record<string, number>>;

const keyOf = (tabId: number) => `labels-${tabId}`;

/** The numbers of tabs. */
export const labelNumbers = {
  read: async (tabId: number) => ((await duringSession().read(keyOf(tabId))) ?? {}) as LabelsByDocument,
  write: (tabId: number, labels: LabelsByDocument) => duringSession().write(keyOf(tabId), labels),
  forget: (tabId: number) => duringSession().forget(keyOf(tabId)),
};
