import type { Browser } from "playwright-core";
import { serveContestants } from "./contestants/serve";
import { type Field, openField, type Placed } from "./field";
import { makePictures, type PictureFile } from "./pictures/make";
import { pageOf200 } from "./pictures/page200";
import { DISTINCT, WARMING } from "./pictures/plan";
import { startPlainBrowser } from "./plainBrowser";

/** What every measurement needs. */
export interface Setting {
  readonly rounds: number;
  readonly field: Field;
  /** A browser without the extension. */
  readonly plain: Browser;
  readonly distinct: readonly PictureFile[];
  /** The page of 200 pictures. */
  readonly page200: readonly Placed[];
  readonly warming: readonly Placed[];
  /** The script of the contestants' pages. */
  readonly script: string;
  /** A word that no file was salted with before. */
  newSalt(): string;
  close(): Promise<void>;
}

export async function prepare(rounds: number): Promise<Setting> {
  const distinct = await makePictures(DISTINCT);
  const warming = (await makePictures(WARMING)).map((picture) => ({ picture, copy: "" }));
  const field = await openField();
  const script = await serveContestants(field);
  const plain = await startPlainBrowser();
  let salts = 0;
  return {
    rounds,
    field,
    plain,
    distinct,
    page200: pageOf200(distinct),
    warming,
    script,
    newSalt: () => `salt-${++salts}`,
    close: async () => {
      await plain.close();
      field.close();
    },
  };
}
