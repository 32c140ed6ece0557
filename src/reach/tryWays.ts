import type { AddressSpace } from "./addressSpace";

/** Not yet in TypeScript's types: https://wicg.github.io/local-network-access/#fetch-api */
export interface Way extends Pick<RequestInit, "redirect"> {
  /** By plain HTTP, the address is asked for by HTTPS. */
  readonly secure?: true;
  /** The request fails, before anything is sent, at each server whose IP address is in another space. */
  readonly targetAddressSpace?: AddressSpace;
}

/**
 * Requests `url` in one way after the other, until somebody answers.
 * @throws TypeError where nobody does
 */
export async function tryWays(url: string, init: RequestInit, ways: readonly Way[]): Promise<Response> {
  let failure: unknown;
  for (const { secure, ...way } of ways) {
    try {
      return await fetch(secure ? url.replace(/^http:/i, "https:") : url, { ...init, ...way });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      failure = error;
    }
  }
  throw failure;
}
