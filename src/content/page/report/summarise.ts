import { inSlices } from "../../../async/inSlices";
import { groupUnreadable, type UnreadableGroup } from "../../../protocol/page/groupUnreadable";
import { type LabelGroup, LabelGroups } from "../../../protocol/page/labelGroups";
import { familyOf, labelOf, type PictureReport } from "../../../protocol/page/pictureReport";
import { MAX_CLOSED_SITES, type PageWork, type Summary } from "../../../protocol/page/summary";
import { wasSeen } from "../entry";
import type { Ledger } from "../ledger";
import { type CorrectionSource, eachPicture, type PictureSource } from "./reportPictures";

/** Maximum number of ambiguous pictures listed one by one; the popup can ask for all, and the counts are complete. */
const MAX_AMBIGUOUS = 100;
/**
 * Length in characters from which an address is left out: a `data:` address may be a whole file, and would be sent with
 * every change.
 */
const MAX_ADDRESS_LENGTH = 20_000;
/** Maximum length in ms of one task for a summary: a page may have tens of thousands of pictures. */
const SLICE_MS = 8;
/** Maximum length of all addresses of a summary together: a message of 64 MB is not delivered. */
const MAX_ADDRESSES_LENGTH = 4_000_000;

/**
 * The summary of the page that the popup shows, of bounded size however many pictures there are. It is made in slices:
 * of what changes meanwhile, the next summary speaks.
 */
export async function summarise(
  ledger: PictureSource & Pick<Ledger, "revision">,
  corrections: CorrectionSource,
  state: PageWork,
): Promise<Summary> {
  const { revision } = ledger;
  const unreadable: UnreadableGroup[] = [];
  const ambiguous: Summary["ambiguous"][number][] = [];
  const closed = new Set<string>();
  let room = MAX_ADDRESSES_LENGTH;
  const hasRoom = ({ length }: string) => {
    if (length > room) return false;
    room -= length;
    return true;
  };
  const labels = new LabelGroups((address) => address.length < MAX_ADDRESS_LENGTH && hasRoom(address));
  const totals = { total: 0, answered: 0, ambiguousCount: 0, unrecognised: 0, fromScreen: 0 };
  for await (const picture of inSlices(eachPicture(ledger, corrections), SLICE_MS)) {
    const { address, count, answer, named } = picture;
    totals.total += count;
    if (answer) totals.answered += count;
    const seen = named === undefined && wasSeen(picture);
    if (seen) totals.fromScreen += count;
    const isClosed = seen || (answer?.state === "unreadable" && answer.code === "no-access");
    const server = isClosed && closed.size < MAX_CLOSED_SITES && hostOf(address);
    if (server) closed.add(server);
    const group = groupOf(picture);
    if (group) {
      labels.add(group);
    } else if (answer?.state === "unreadable") {
      const { code, detail } = answer;
      unreadable.push({ code, count, particulars: [{ detail, count }] });
    } else if (answer?.state === "unrecognised") {
      totals.unrecognised += count;
    } else if (answer?.state === "ambiguous") {
      totals.ambiguousCount += count;
      if (ambiguous.length < MAX_AMBIGUOUS && hasRoom(address))
        ambiguous.push({ address, count, candidates: answer.candidates, kinds: answer.kinds, partly: answer.partly });
    }
  }
  return {
    ...totals,
    ...state,
    revision,
    labels: labels.list(),
    ambiguous,
    unreadable: groupUnreadable(unreadable),
    closedSites: [...closed],
  };
}

/** What a picture alone would be in the list of labels; undefined where it has none. */
function groupOf(picture: PictureReport): LabelGroup | undefined {
  const { address, count, answer, named } = picture;
  const family = familyOf(picture);
  const label = family ?? labelOf(picture);
  if (label === undefined) return undefined;
  const verdict = named === undefined && answer?.state !== "unreadable" ? answer : undefined;
  const sure = verdict && (verdict.family ?? verdict.candidates[0])?.probability;
  return {
    ...{ label, family: family !== undefined, count, named: named === undefined ? 0 : count, addresses: [address] },
    sure: sure === undefined ? undefined : { least: sure, most: sure },
    kinds: verdict?.kinds ?? [],
    partly: verdict?.partly ?? [],
    candidates: family === undefined ? [] : (verdict?.candidates.map(({ label }) => label) ?? []),
    also: verdict?.also?.map(({ label }) => label) ?? [],
  };
}

const hostOf = (address: string) =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).hostname : "";
