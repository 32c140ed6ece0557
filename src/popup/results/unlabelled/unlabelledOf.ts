import type { Summary } from "../../../protocol/page/summary";
import type { Target } from "../../../protocol/page/target";
import { explain } from "../../../words/explain";
import { heading } from "../../../words/heading";
import { message, plural } from "../../../words/message";
import { countRecognised } from "../../page/countRecognised";
import { contains } from "../fitsFilter";

/** Pictures without a label, for one reason. */
export interface Unlabelled {
  readonly key: string;
  readonly count: number;
  /** What follows the number. */
  readonly title: string;
  /** What it means, for how many of the pictures. */
  readonly sentences: readonly { readonly sentence: string; readonly count: number }[];
  /** Undefined where there is nothing to go to yet. */
  readonly target: Target | undefined;
}

/** The pictures without a label by reason; of those, the ones whose words contain `text`, where that is not empty. */
export function unlabelledOf(summary: Summary, text: string): readonly Unlabelled[] {
  const all = [...unrecognised(summary), ...unreadable(summary), ...waiting(summary)];
  if (text.trim() === "") return all;
  return all.filter(({ title, sentences }) => contains(text, [title, ...sentences.map(({ sentence }) => sentence)]));
}

export const countUnlabelled = (reasons: readonly Unlabelled[]): number =>
  reasons.reduce((sum, { count }) => sum + count, 0);

function unrecognised({ unrecognised: count }: Summary): Unlabelled[] {
  if (count === 0) return [];
  const sentences = [{ sentence: message("popup_unrecognised_hint"), count }];
  const target = { state: "unrecognised" } as const;
  return [{ key: "unrecognised", count, title: message("popup_unrecognised"), sentences, target }];
}

function unreadable({ unreadable: groups }: Summary): Unlabelled[] {
  return groups.map(({ code, count, particulars }) => {
    const sentences = particulars.map(({ detail, count: some }) => ({
      sentence: explain({ code, detail }),
      count: some,
    }));
    const rest = particulars.reduce((left, some) => left - some.count, count);
    // Of many particulars, only the most frequent are listed.
    if (rest > 0) sentences.push({ sentence: plural("popup_other_particulars", rest), count });
    return { key: code, count, title: heading(code), sentences, target: { code } };
  });
}

/** Those that the user has stopped the work before; while it goes on, their number is in the line above. */
function waiting(summary: Summary): Unlabelled[] {
  const unread = summary.unreadable.reduce((sum, { count }) => sum + count, summary.unrecognised);
  const count = summary.total - countRecognised(summary) - unread;
  if (!summary.stopped || count <= 0) return [];
  const sentences = [{ sentence: message("popup_waiting_hint"), count }];
  return [{ key: "waiting", count, title: message("popup_waiting"), sentences, target: undefined }];
}
