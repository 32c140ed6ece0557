import type { ReadFromScreen } from "../page/late";

/** What reading needs in addition to the picture. */
export interface Means {
  /** Match patterns of the sites that the user has granted. */
  readonly origins: readonly string[];
  /** Without it, the screen is not read. */
  readonly readFromScreen?: ReadFromScreen;
  /** Nothing is requested in the user's name, nor from where a redirect leads: what the browser has kept will do. */
  readonly quietly?: boolean;
  /** Waits until so many bytes may be sent to the classifier. */
  readonly room: (bytes: number) => Promise<void>;
}
