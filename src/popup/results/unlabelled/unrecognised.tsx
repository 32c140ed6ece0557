import { useContext, useState } from "preact/hooks";
import { swallow } from "../../../debug";
import type { Target } from "../../../protocol/page/target";
import { useSignalEffect } from "../../../ui/useSignalEffect";
import { message } from "../../../words/message";
import type { Reveal } from "../../shown/useReveal";
import { LongList } from "../longList";
import { GoButton } from "../rows/rowButtons";
import { rowKeys } from "../rows/rowKeys";
import { Thumbnail } from "../thumbnail";
import { ThumbnailSource } from "../thumbnailSource";

const UNRECOGNISED: readonly Target[] = [{ state: "unrecognised" }];

interface Props {
  readonly reveal: Reveal;
  /** Another number once what is known of the page has changed. */
  readonly revision: number;
}

/** The pictures that are not recognised, one by one, while the user chooses which to teach: what no model knows is worth it. */
export function Unrecognised({ reveal, revision }: Props) {
  const frames = useContext(ThumbnailSource);
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useSignalEffect(
    (signal) => {
      const all = frames.map((frame) =>
        frame.addresses(signal, UNRECOGNISED).catch(swallow("the pictures that are not recognised", [])),
      );
      void Promise.all(all).then((found) => signal.aborted || setAddresses([...new Set(found.flat())]));
    },
    [frames, revision],
  );
  return (
    <LongList
      class="picks"
      filter=""
      items={addresses}
      row={(address) => (
        <li
          key={address}
          class="line pick"
          onPointerEnter={() => reveal.mark({ address })}
          onFocusIn={() => reveal.mark({ address })}
          onKeyDown={(event) => rowKeys(event, {})}
        >
          <GoButton
            reveal={reveal}
            target={{ address }}
            name={message("popup_pick", addresses.indexOf(address) + 1, addresses.length)}
          >
            <Thumbnail address={address} />
          </GoButton>
        </li>
      )}
    />
  );
}
