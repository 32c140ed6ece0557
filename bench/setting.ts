import type { Browser } from "playwright-core";
import { serveContestants } from "./contestants/serveContestants";
import { makePictures, type PictureFile } from "./pictures/makePictures";
import { pageOf200 } from "./pictures/pageOf200";
import { DISTINCT, WARMING } from "./pictures/plan";
import { openSites, type PagePicture, type Sites } from "./sites";
import { startPlainBrowser } from "./startPlainBrowser";

/** Everything that a measurement needs. */
export interface Setting {
  readonly rounds: number;
  readonly sites: Sites;
  /** A browser without the extension. */
  readonly plain: Browser;
  readonly distinct: readonly PictureFile[];
  /** The page of 200 pictures. */
  readonly page200: readonly PagePicture[];
  readonly warming: readonly PagePicture[];
  /** The script of the contestants' pages. */
  readonly script: string;
  /** Returns a salt that no file has had before. */
  newSalt(): string;
  close(): Promise<void>;
}

export async function prepare(rounds: number): Promise<Setting> {
  const distinct = await makePictures(DISTINCT);
  // Other files, since some are cut out of the same photographs: what is known of a file is not looked at again.
  const warming = (await makePictures(WARMING)).map((picture) => ({ picture, copy: "", salt: "warming" }));
  const sites = await openSites();
  const script = await serveContestants(sites);
  const plain = await startPlainBrowser();
  let salts = 0;
  return {
    rounds,
    sites,
    plain,
    distinct,
    page200: pageOf200(distinct),
    warming,
    script,
    newSalt: () => `salt-${++salts}`,
    close: async () => {
      await plain.close();
      sites.close();
    },
  };
}
