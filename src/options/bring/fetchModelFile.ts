import { withDeadline } from "../../async/withDeadline";
import { swallow } from "../../debug";
import { grantSites, patternOf } from "../../permissions";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import { fetchInItsNetwork } from "../../reach/fetchInItsNetwork";
import { Failed } from "../../words/failed";
import { receiveFile } from "./receiveFile";

/** Maximum wait in ms for a server's answer. */
const MAX_WAIT_MS = 30_000;

/**
 * Downloads a model from an address that the user gave.
 * @param most maximum size in bytes
 * @throws Failed with the reason why it cannot be downloaded
 */
export async function fetchModelFile(signal: AbortSignal, address: string, most: number): Promise<File> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Failed("options_bring_no_address", address);
  }
  const { host, pathname, hostname } = new URL(address);
  const get = () => ask(signal, address);
  let response = await get();
  // Files of a server without CORS headers can be read once the user has granted its site. The browser would keep for all
  // windows what is granted in a private one.
  if (!response && !inPrivateWindow() && (await grantSites(patternOf(hostname)))) response = await get();
  signal.throwIfAborted();
  if (!response) throw new Failed("options_bring_unreachable", host);
  if (!response.ok) throw new Failed("options_bring_refused", host, String(response.status), pathname);
  return receiveFile(signal, response, nameIn(pathname) || host, most);
}

/** Undefined where the server cannot be reached, or may not be read. */
async function ask(signal: AbortSignal, address: string): Promise<Response | undefined> {
  const silent = new AbortController();
  const either = AbortSignal.any([signal, silent.signal]);
  const init = { signal: either, credentials: "omit" } as const;
  const response = fetchInItsNetwork(address, init).catch(swallow("a model from an address"));
  try {
    return await withDeadline(response, MAX_WAIT_MS, "options_bring_silent", signal);
  } catch (error) {
    silent.abort();
    throw error;
  }
}

/** The last part of a path; as it stands where it is no UTF-8. */
function nameIn(pathname: string): string {
  const name = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
