/** Channel to the classifier: opened by content scripts and pages, served by the offscreen document. */
export const CLASSIFIER_PORT = "classifier";
/** Channel to a page's content script: opened by the popup and the background. */
export const PAGE_PORT = "page";
