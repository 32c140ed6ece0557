import { basename } from "node:path";
import { html, serveSite } from "../browser/serveSite";
import type { Running } from "../browser/startBrowser";
import { openGallery } from "../cli/gallery";
import { openTab, readAnswers, type Tab } from "../cli/labelPage";
import { toSource } from "../cli/sources";
import { ROOT } from "../paths";

/** The pages of which the popup is shown. */
export interface Tabs {
  readonly gallery: Tab;
  /** A page with pictures of a server that is not allowed. */
  readonly closed: Tab;
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
  // By another name, this machine is another site.
  const elsewhere = drawings.page.replace("127.0.0.1", "localhost");
  const addresses = files.map((file, i) => `${i < 2 ? drawings.page : elsewhere}${i}/${basename(file)}`);
  const images = addresses.map((address) => `<img src="${address}" width="200" height="200" alt="">`);
  const mixed = await serveSite({ "/": html(images.join(" ")) });
  const gallery = await openTab(running, drawings.page);
  return {
    gallery,
    closed: await openTab(running, `${mixed.origin}/`),
    empty: await openTab(running, nothing.page),
    forbidden: await openTab(running, "chrome://version/"),
    labelled: () => readAnswers(running, gallery.id, files.length),
    close: () => [drawings, nothing, mixed].forEach((server) => void server.close()),
  };
}
