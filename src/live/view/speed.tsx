import { formatNumber } from "../../words/formatNumber";
import { message } from "../../words/message";
import { milliseconds } from "../../words/quantity";
import type { Speeds } from "../frames/pace";

/** How long a frame takes, and how many there are. */
export function Speed({ speeds }: { speeds: Speeds | undefined }) {
  const { milliseconds: each, labelled, shown } = speeds ?? {};
  return (
    <p class="fine speed">
      {each !== undefined &&
        message("live_speed", milliseconds(each), formatNumber(labelled ?? 0), formatNumber(shown ?? 0))}
    </p>
  );
}
