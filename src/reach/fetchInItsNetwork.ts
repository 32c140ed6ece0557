import { addressSpaceOf } from "./addressSpace";
import { tryWays } from "./tryWays";

/**
 * Requests an address that the user typed, or that the extension brings, wherever that is, and follows its server to no
 * other network: from the public web nobody is to send us to a router or a printer, or to this computer. Where the browser
 * does not know in which network a server is, as behind a proxy, no redirect is followed.
 *
 * @throws TypeError where nobody answers
 */
export const fetchInItsNetwork = (url: string, init: RequestInit): Promise<Response> =>
  tryWays(url, init, [{ targetAddressSpace: addressSpaceOf(new URL(url)) }, { redirect: "error" }]);
