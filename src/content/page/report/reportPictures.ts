import type { PictureReport } from "../../../protocol/page/pictureReport";
import type { Corrections } from "../corrections";
import type { Ledger } from "../ledger";

/** Where to look up the user's label for a picture. */
export type CorrectionSource = Pick<Corrections, "of">;
/** What the pictures are reported of. */
export type PictureSource = Pick<Ledger, "pictures">;

/** Number of characters in one report, except of a single picture: to copy 8 million takes 40 to 160 ms at a time. */
const MAX_LENGTH = 1_500_000;
/** Maximum number of characters of one address: a message of 64 MB is not delivered. */
const MAX_ADDRESS_LENGTH = 8_000_000;
/** Characters for what else a report says of one picture, at most: five labels, and a reason. */
const REST_LENGTH = 1_000;

/** Every picture of the page, with its answer and the user's label. */
export function* eachPicture(
  ledger: PictureSource,
  corrections: CorrectionSource,
): Generator<PictureReport, void, void> {
  for (const entry of ledger.pictures) {
    const { address, spots, answer } = entry;
    yield { address, count: spots.size, answer, named: corrections.of(entry) };
  }
}

/**
 * The pictures of the page from number `from` on, in the order in which they were found: as many as one message can
 * hold, and none where there are no more. A single address that is too long for it, of a `data:` picture of many
 * megabytes, is cut.
 */
export function reportPictures(ledger: PictureSource, corrections: CorrectionSource, from: number): PictureReport[] {
  const reports: PictureReport[] = [];
  let index = 0;
  let room = MAX_LENGTH;
  for (const report of eachPicture(ledger, corrections)) {
    if (index++ < from) continue;
    const address = report.address.slice(0, MAX_ADDRESS_LENGTH);
    room -= address.length + REST_LENGTH;
    if (room < 0 && reports.length > 0) break;
    reports.push({ ...report, address });
  }
  return reports;
}
