import type { Runtime } from "webextension-polyfill";
import type { ForPage } from "../../classifier/pixels/forPage";
import { type SenderKind, senderKind } from "../../protocol/gate/senderKind";
import { Entrance } from "./entrance";
import { originOf } from "./originOf";
import { spaceOf } from "./spaceOf";

/** The page that calls, by what the browser says of it, and how it sends pictures. */
export interface Caller {
  readonly forPage: ForPage;
  readonly kind: SenderKind | undefined;
  readonly entrance: Entrance;
}

/** @param closed aborted when the page is gone */
export function callerOf(sender: Runtime.MessageSender, closed: AbortSignal): Caller {
  const { url, origin, tab } = sender as typeof sender & { readonly origin?: string };
  const page = originOf(url);
  // The popup has no tab.
  const forPage = { page, named: page || originOf(origin), tab: tab?.id ?? -1, space: spaceOf(sender) };
  const kind = senderKind(sender);
  return { forPage, kind, entrance: new Entrance(closed, kind === "page" ? forPage.tab : undefined) };
}
