/** What the scripts of a frame tell each other: it is set in our isolated world only. */
export const scope = globalThis as {
  /** The script that finds pictures has started, so that one that is injected again does not. */
  labelLensStarted?: boolean;
};
