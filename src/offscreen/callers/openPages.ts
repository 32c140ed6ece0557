import { swallow } from "../../debug";
import type { EngineId } from "../../protocol/answer";
import { askBackground } from "../../protocol/askBackground";
import type { CallerApi } from "../../protocol/classifierLink";
import type { Endpoint } from "../../protocol/endpoint";
import { connect, type Remote } from "../../protocol/rpc";

/** The pages that have a channel to this one. */
export class OpenPages {
  private readonly open = new Map<Endpoint, Remote<CallerApi>>();

  add(endpoint: Endpoint): void {
    this.open.set(endpoint, connect<CallerApi>(endpoint));
    endpoint.closed.addEventListener("abort", () => this.open.delete(endpoint));
  }

  /**
   * Tells them that an engine has become wrong, so that they ask again for what it said. One in the back/forward cache
   * has no channel, and asks the background when it is shown again.
   */
  distrust(engine: EngineId): void {
    for (const [{ closed }, page] of this.open)
      void page.distrusted(closed, engine).catch(swallow("telling a page of a wrong engine"));
    void askBackground("noteWrongEngine", engine).catch(swallow("noting a wrong engine"));
  }
}
