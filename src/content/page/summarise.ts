import { groupUnreadable, type UnreadableGroup } from "../../protocol/page/groupUnreadable";
import { labelOf } from "../../protocol/page/pictureReport";
import { MAX_THUMBNAILS, type PageWork, type Summary } from "../../protocol/page/summary";
import { wasSeen } from "./entry";
import type { Ledger } from "./ledger";
import { type CorrectionSource, eachPicture } from "./reportPictures";

/** Maximum number of ambiguous pictures listed one by one; the popup can ask for all, and the counts are complete. */
const MAX_AMBIGUOUS = 100;
/**
 * Length in characters from which an address is left out: a `data:` address may be a whole file, and would be sent with
 * every change.
 */
const MAX_ADDRESS_LENGTH = 20_000;
/** Maximum length of all addresses of a summary together: a message of 64 MB is not delivered. */
const MAX_ADDRESSES_LENGTH = 4_000_000;

/** The summary of the page that the popup shows, of bounded size however many pictures there are. */
export function summarise(ledger: Ledger, corrections: CorrectionSource, state: PageWork): Summary {
  const labels = new Map<string, { label: string; count: number; named: number; addresses: string[] }>();
  const unreadable: UnreadableGroup[] = [];
  const ambiguous: Summary["ambiguous"][number][] = [];
  let room = MAX_ADDRESSES_LENGTH;
  const hasRoom = ({ length }: string) => {
    if (length > room) return false;
    room -= length;
    return true;
  };
  const totals = { total: 0, answered: 0, ambiguousCount: 0, unrecognised: 0, fromScreen: 0 };
  for (const picture of eachPicture(ledger, corrections)) {
    const { address, count, answer, named } = picture;
    totals.total += count;
    if (answer) totals.answered += count;
    if (named === undefined && wasSeen(picture)) totals.fromScreen += count;
    const label = labelOf(picture);
    if (label !== undefined) {
      const group = labels.get(label) ?? { label, count: 0, named: 0, addresses: [] };
      group.count += count;
      if (named) group.named += count;
      const small = group.addresses.length < MAX_THUMBNAILS && address.length < MAX_ADDRESS_LENGTH;
      if (small && hasRoom(address)) group.addresses.push(address);
      labels.set(label, group);
    } else if (answer?.state === "unreadable") {
      const { code, detail } = answer;
      unreadable.push({ code, count, particulars: [{ detail, count }] });
    } else if (answer?.state === "unrecognised") {
      totals.unrecognised += count;
    } else if (answer?.state === "ambiguous") {
      totals.ambiguousCount += count;
      if (ambiguous.length < MAX_AMBIGUOUS && hasRoom(address))
        ambiguous.push({ address, count, candidates: answer.candidates });
    }
  }
  return {
    ...totals,
    ...state,
    revision: ledger.revision,
    labels: [...labels.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
    ambiguous,
    unreadable: groupUnreadable(unreadable),
  };
}
