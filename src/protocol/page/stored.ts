/**
 * What the background tells every page's script: something was stored, and is to be asked for again. Scripts in pages
 * have no access to the storage, since the process of a page may be compromised.
 */
export interface Stored {
  readonly to: "page";
  readonly stored: "settings" | "corrections";
}
