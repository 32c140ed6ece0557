import { fetchJson } from "./extensionFiles";

/** Some browsers give their full version only on request: https://wicg.github.io/ua-client-hints/ */
interface UserAgentData {
  getHighEntropyValues(hints: readonly string[]): Promise<{ readonly fullVersionList?: unknown }>;
}

/**
 * The conditions under which a measurement on this computer is valid: the versions of the extension and the browser,
 * and the GPU.
 */
export async function circumstances(): Promise<string> {
  const [{ version }, browser, gpu] = await Promise.all([
    fetchJson<{ version: string }>("/manifest.json"),
    browserVersion(),
    gpuName(),
  ]);
  return JSON.stringify({ extension: version, browser, gpu });
}

async function browserVersion(): Promise<unknown> {
  const data = (navigator as { userAgentData?: UserAgentData }).userAgentData;
  const values = await data?.getHighEntropyValues(["fullVersionList"]);
  return values?.fullVersionList ?? navigator.userAgent;
}

async function gpuName(): Promise<string> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) return "none";
  const { vendor, architecture, device, description } = adapter.info;
  return [vendor, architecture, device, description].join(" ");
}
