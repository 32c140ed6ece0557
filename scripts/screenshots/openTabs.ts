import type { Running } from "../browser/startBrowser";
import { openGallery } from "../cli/gallery";
import { openTab, readAnswers, type Tab } from "../cli/labelPage";
import { toSource } from "../cli/sources";
import { ROOT } from "../paths";

/** The pages of which the popup is shown. */
export interface Tabs {
  readonly gallery: Tab;
  /** A page without a picture. */
  readonly empty: Tab;
  /** A page of the browser's own. */
  readonly forbidden: Tab;
  /** Resolves when all pictures of the gallery have an answer. */
  labelled(): Promise<unknown>;
  close(): void;
}

/** Opens a gallery of the project's own drawings, and pages that have nothing to label. */
export async function openTabs(running: Running): Promise<Tabs> {
  const source = toSource(`${ROOT}test/samples`);
  const files = "files" in source ? source.files : [];
  const [drawings, nothing] = [await openGallery(files), await openGallery([])];
  const gallery = await openTab(running, drawings.page);
  return {
    gallery,
    empty: await openTab(running, nothing.page),
    forbidden: await openTab(running, "chrome://version/"),
    labelled: () => readAnswers(running, gallery.id, files.length),
    close: () => [drawings, nothing].forEach((server) => void server.close()),
  };
}
