import { useMemo, useState } from "preact/hooks";
import type { LabelGroup } from "../../../protocol/page/labelGroups";
import type { Summary } from "../../../protocol/page/summary";
import { formatNumber } from "../../../words/formatNumber";
import { message } from "../../../words/message";
import type { Reveal } from "../../shown/useReveal";
import { LongList } from "../longList";
import { groupByKind, type KindGroup } from "./groupByKind";
import { KindRow } from "./kindRow";
import { LabelRow } from "./labelRow";

interface Props {
  readonly labels: Summary["labels"];
  /** All labels of the page; `labels` are those that match the filter. */
  readonly all: Summary["labels"];
  /** What the user looks for; if anything, the labels of a kind are shown at once. */
  readonly filter: string;
  readonly reveal: Reveal;
}

interface Row {
  readonly group: LabelGroup;
  readonly inside: boolean;
}

/** The labels on the page, most frequent first; those of one kind of thing under its word. */
export function Labels({ labels, all, filter, reveal }: Props) {
  const filtered = filter !== "";
  /** Kinds whose rows are not as they are by default: folded, or unfolded while the user filters. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupByKind(labels), [labels]);
  if (labels.length === 0) return null;
  const keyOf = (kind: string) => `${filtered} ${kind}`;
  const isUnfolded = (kind: string) => turned.has(keyOf(kind)) !== filtered;
  const turn = (key: string) => {
    const others = [...turned].filter((other) => other !== key);
    setTurned(new Set(turned.has(key) ? others : [...others, key]));
  };
  const items = groups.flatMap((group): (KindGroup | Row)[] => {
    if (!("kind" in group)) return [{ group, inside: false }];
    return [group, ...(isUnfolded(group.kind) ? group.rows.map((row) => ({ group: row, inside: true })) : [])];
  });
  const pictures = labels.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={message("popup_labelled_region")}>
      <h2>
        {message("popup_labelled")} <span class="count">{formatNumber(pictures)}</span>
      </h2>
      <LongList
        class="labels"
        filter={filter}
        items={items}
        row={(item) =>
          "kind" in item ? (
            <KindRow
              key={`kind ${item.kind}`}
              group={item}
              unfolded={isUnfolded(item.kind)}
              fold={() => turn(keyOf(item.kind))}
              all={all}
              reveal={reveal}
            />
          ) : (
            <LabelRow key={`${item.group.family} ${item.group.label}`} {...item} all={all} reveal={reveal} />
          )
        }
      />
    </section>
  );
}
