import { readFileSync } from "node:fs";
import { ROOT } from "../../paths";

const TEXTS = `${ROOT}scripts/build/licences/texts`;

/** The text of a licence without the line that says whose it is; Apache-2.0 is this project's own. */
export const standardText = (licence: string): string =>
  readFileSync(licence === "Apache-2.0" ? `${ROOT}LICENSE` : `${TEXTS}/${licence}.txt`, "utf8").trim();
