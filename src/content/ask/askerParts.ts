import type { ClassifierLink } from "../../protocol/classifierLink";
import type { Settings } from "../../settings/schema";
import type { ReadFromScreen } from "../page/late";
import type { Ledger } from "../page/ledger";

/** What the asker and its parts work with. */
export interface AskerParts {
  readonly ledger: Ledger;
  readonly classifier: ClassifierLink;
  /** Match patterns of the sites that the user has granted. Read for each picture, as the settings are. */
  readonly origins: () => readonly string[];
  readonly settings: () => Settings;
  readonly readFromScreen: ReadFromScreen;
}
