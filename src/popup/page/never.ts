/** What the popup asks of a page's frames ends with the popup, or with them. */
export const NEVER = new AbortController().signal;
