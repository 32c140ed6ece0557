import type { Runtime } from "webextension-polyfill";
import type { ForPage } from "../../classifier/pixels/forPage";
import { originOf } from "./originOf";
import { spaceOf } from "./spaceOf";

/** The page that calls, by what the browser says of it; the popup has no tab. */
export function forPageOf(sender: Runtime.MessageSender): ForPage {
  const { url, origin, tab } = sender as typeof sender & { readonly origin?: string };
  const page = originOf(url);
  return { page, named: page || originOf(origin), tab: tab?.id ?? -1, space: spaceOf(sender) };
}
