import type { Step, StepFrom } from "../../../protocol/page/step";
import { message } from "../../../words/message";
import type { Ledger } from "../../page/ledger";
import { inPageOrder } from "../../page/report/inPageOrder";
import type { Spot } from "../../page/spot";
import type { BadgeLayer } from "../badgeLayer";

/** Goes through the pictures of this frame by key, one after the other, in the order of the page. */
export class Tour {
  /** The picture that the user has come to. */
  private current: Spot | undefined;

  constructor(
    private readonly ledger: Pick<Ledger, "spots" | "entryOf" | "nearnessAt">,
    private readonly layer: Pick<BadgeLayer, "attend" | "attention">,
  ) {}

  /** Goes to the next picture, or the one before, and shows and says what is known of it. */
  step(by: 1 | -1, from: StepFrom): Step {
    const before = this.current;
    this.current = undefined;
    if (from === "current" && (!before || !this.ledger.entryOf(before))) return "elsewhere";
    const spots = inPageOrder(this.ledger.spots);
    const edge = by > 0 ? 0 : spots.length - 1;
    const onScreen = from === "view" ? spots.findIndex((spot) => this.ledger.nearnessAt(spot) === "shown") : -1;
    const index = from === "current" && before ? spots.indexOf(before) + by : onScreen < 0 ? edge : onScreen;
    const spot = spots[index];
    if (!spot) return from === "current" ? "left" : "elsewhere";
    this.current = spot;
    spot.element.scrollIntoView({ behavior: "instant", block: "center", inline: "nearest" });
    this.layer.attend(spot, message("spoken_position", index + 1, spots.length));
    // Also where the user has hidden the badges: this one was asked for.
    this.layer.attention.pin(spot);
    this.layer.attention.ring(spot);
    return "moved";
  }
}
