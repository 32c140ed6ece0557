import { UnreadableError } from "../../../protocol/unreadableError";
import { type AddressSpace, addressSpaceOf } from "../../../reach/addressSpace";
import { tryWays, type Way } from "../../../reach/tryWays";

const PUBLIC: Way = { targetAddressSpace: "public" };
const LOCAL: Way = { targetAddressSpace: "local" };
/** Through a proxy the browser does not know a server's IP address, and refuses both; see `waysTo`. */
const PROVEN: Way = { secure: true, redirect: "error" };

/**
 * Requests `url` for a page of the address space `from`, and reaches nothing that the page itself may not reach: the
 * browser keeps public pages from private networks, but not us.
 *
 * @throws UnreadableError where the page may not reach it; TypeError where nobody can
 */
export const fetchWithinReach = async (url: string, init: RequestInit, from: AddressSpace): Promise<Response> =>
  tryWays(url, init, waysTo(new URL(url), from));

/**
 * The ways to request an address, to be tried one after the other: each allows one address space, redirects included.
 * The last needs no IP address, since a server that has a certificate for a public name is not a device that trusts
 * whoever is on its network; a redirect could lead to one that is.
 */
function waysTo(url: URL, from: AddressSpace): readonly Way[] {
  if (from === "loopback" || !/^https?:$/.test(url.protocol)) return [{}];
  const space = addressSpaceOf(url);
  if (space !== "public" && space !== from) throw new UnreadableError("private-network", url.hostname);
  const known = from === "public" ? [PUBLIC] : space === "local" ? [LOCAL, PUBLIC] : [PUBLIC, LOCAL];
  // A port of its own is either of HTTP or of HTTPS.
  return url.protocol === "https:" || url.port === "" ? [...known, PROVEN] : known;
}
