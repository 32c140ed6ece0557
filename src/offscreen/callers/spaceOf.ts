import type { Runtime } from "webextension-polyfill";
import { type AddressSpace, addressSpaceOf } from "../../reach/addressSpace";

/** Chrome says it; webextension-polyfill does not know it. */
type Sender = Pick<Runtime.MessageSender, "url"> & { readonly origin?: string };

/**
 * Address space of the page at the other end of a port, by what the browser says of it: a frame without an address of
 * its own has its creator's. A sandboxed one of those could be anybody's, so it counts as public.
 */
export function spaceOf({ url = "", origin = "" }: Sender = {}): AddressSpace {
  const own = [url, origin].find((address) => /^(https?|file|chrome-extension):\/\//.test(address));
  return own && URL.canParse(own) ? addressSpaceOf(new URL(own)) : "public";
}
