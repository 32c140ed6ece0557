import type { AddressSpace } from "../../reach/addressSpace";

/** The page for which a picture is read. */
export interface ForPage {
  /** Its origin; empty where it has none. */
  readonly page: string;
  /** Origin to name as Referer: a frame without an address of its own has its creator's. */
  readonly named: string;
  /** The tab that it is in, which waits for its turn where tabs ask for more than there is memory for. */
  readonly tab: number;
  /** Its address space: pictures outside it are not fetched for it. */
  readonly space: AddressSpace;
}

/** For pictures of the user's own, which belong to no page. */
export const FOR_NOBODY: ForPage = { page: "", named: "", tab: -1, space: "public" };
