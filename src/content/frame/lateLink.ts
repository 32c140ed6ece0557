import { note } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import type { StepFrom } from "../../protocol/page/step";
import { UnreadableError } from "../../protocol/unreadableError";
import { type Late, type LateParts, lateScope, type ReadFromScreen } from "../page/late";

/** How often the last script is fetched before the frame goes on without: it fails where a site was just taken away. */
const MAX_TRIES = 3;

/** The last script of this frame, which is fetched when there is a picture: a frame without any need not parse it. */
export class LateLink {
  private late: Late | undefined;
  private coming: Promise<Late | undefined> | undefined;
  private tries = 0;

  constructor(private readonly parts: LateParts) {}

  redraw(): void {
    if (this.late) this.late.redraw();
    else this.bring();
  }

  /** Has the script fetched if there is a picture by now; call it after changes. */
  bring(): void {
    if (!this.late && !this.parts.ledger.spots.next().done) void this.come();
  }

  clear(): void {
    this.late?.clear();
  }

  mayShowMore(): void {
    this.late?.mayShowMore();
  }

  allowCaptures(): void {
    this.late?.allowCaptures();
  }

  async speak(): Promise<void> {
    await this.late?.speak();
  }

  async step(by: 1 | -1, from: StepFrom) {
    return (await this.come())?.step(by, from) ?? "elsewhere";
  }

  /** @throws UnreadableError where the page itself could not load the picture */
  readFromScreen: ReadFromScreen = async (...args) => {
    const read = await (await this.come())?.readFromScreen(...args);
    if (read && "state" in read) throw new UnreadableError(read.code, read.detail);
    return read;
  };

  /** Resolves with what the script does once it is here; undefined where it cannot be had. */
  private come(): Promise<Late | undefined> {
    this.coming ??= this.fetch().catch((error) => {
      note("fetching the last script", error);
      if (this.tries < MAX_TRIES) this.coming = undefined;
      return undefined;
    });
    return this.coming;
  }

  private async fetch(): Promise<Late | undefined> {
    const { parts } = this;
    this.tries++;
    if (!lateScope.labelLensLate) await askBackground("fetchLate");
    const late = await lateScope.labelLensLate?.(parts);
    if (parts.signal.aborted) return undefined;
    this.late = late;
    late?.redraw();
    return late;
  }
}
