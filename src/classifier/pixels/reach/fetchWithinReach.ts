import { UnreadableError } from "../../../protocol/unreadableError";
import { type AddressSpace, addressSpaceOf } from "./addressSpace";

/** Not yet in TypeScript's types: https://wicg.github.io/local-network-access/#fetch-api */
interface Way extends Pick<RequestInit, "redirect"> {
  /** By plain HTTP, the address is asked for by HTTPS. */
  readonly secure?: true;
  /** The request fails, before anything is sent, at each server whose IP address is in another space. */
  readonly targetAddressSpace?: AddressSpace;
}

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
export async function fetchWithinReach(url: string, init: RequestInit, from: AddressSpace): Promise<Response> {
  let failure: unknown;
  for (const { secure, ...way } of waysTo(new URL(url), from)) {
    try {
      return await fetch(secure ? url.replace(/^http:/i, "https:") : url, { ...init, ...way });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

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
