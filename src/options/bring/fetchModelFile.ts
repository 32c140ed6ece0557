import { grantSites, patternOf } from "../../permissions";
import { Failed } from "../../words/failed";

/**
 * Downloads a model from an address that the user gave.
 * @throws Failed with the reason why it cannot be downloaded
 */
export async function fetchModelFile(signal: AbortSignal, address: string): Promise<File> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Failed("options_bring_no_address", address);
  }
  const { host, pathname, hostname } = new URL(address);
  const get = () => fetch(address, { signal, credentials: "omit" }).catch(() => undefined);
  let response = await get();
  // Files of a server without CORS headers can be read once the user has granted its site.
  if (!response && (await grantSites(patternOf(hostname)))) response = await get();
  signal.throwIfAborted();
  if (!response) throw new Failed("options_bring_unreachable", host);
  if (!response.ok) throw new Failed("options_bring_refused", host, String(response.status), pathname);
  return new File([await response.blob()], decodeURIComponent(pathname.split("/").at(-1) || host));
}
