import { useCallback, useEffect, useState } from "preact/hooks";
import type { Settings } from "../../settings/schema";
import { Problem } from "../../ui/problem";
import { useSignalEffect } from "../../ui/useSignalEffect";
import { useTask } from "../../ui/useTask";
import type { MessageKey } from "../../words/keys";
import { message, say } from "../../words/message";
import { fileSize } from "../../words/quantity";
import { type Reason, reasonOf } from "../../words/reason";
import type { ModelRow } from "../models/useModels";
import { eraseKept } from "./eraseKept";
import { type KeptKind, measureKept } from "./measureKept";

const KINDS: readonly { kind: KeptKind; name: MessageKey; hint: MessageKey; erase: MessageKey }[] = [
  { kind: "models", name: "data_models", hint: "data_models_hint", erase: "data_erase_models" },
  { kind: "pictures", name: "data_pictures", hint: "data_pictures_hint", erase: "data_erase_pictures" },
  { kind: "examples", name: "teach_title", hint: "data_examples_hint", erase: "data_erase_examples" },
  { kind: "settings", name: "data_settings", hint: "data_settings_hint", erase: "data_erase_settings" },
];

interface Props {
  /** Undefined until they are read. */
  readonly rows: readonly ModelRow[] | undefined;
  readonly settings: Settings;
  readonly onErased: () => Promise<void>;
}

/** The data kept in this browser, by kind: its size, and a button that erases it. */
export function Data({ rows, settings, onErased }: Props) {
  const [sizes, setSizes] = useState<Record<KeptKind, number>>();
  const { running, problem, run } = useTask();
  const [unread, setUnread] = useState<Reason>();
  const read = useCallback(async () => {
    try {
      setSizes(await measureKept());
      setUnread(undefined);
    } catch (error) {
      setUnread(reasonOf(error));
    }
  }, []);
  useEffect(() => void read(), [read, rows, settings]);
  // Pages in other tabs may have been labelled in the meantime.
  useSignalEffect((signal) => addEventListener("focus", read, { signal }), [read]);

  const erase = (kind: KeptKind, question: MessageKey) =>
    run(async () => {
      if (!confirm(message(question))) return;
      await eraseKept(kind);
      await Promise.all([read(), onErased()]);
    });

  return (
    <>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">{message("data_column_what")}</th>
            <th scope="col" class="number">
              {message("options_column_size")}
            </th>
            <th scope="col">{message("data_column_erase")}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map(({ kind, name, hint, erase: question }) => (
            <tr key={kind}>
              <th scope="row">
                {message(name)}
                <p class="fine">{message(hint)}</p>
              </th>
              <td class="number">{sizes ? fileSize(sizes[kind]) : "…"}</td>
              <td>
                <button
                  type="button"
                  aria-label={message("data_erase_of", message(name))}
                  disabled={running || !sizes?.[kind]}
                  onClick={() => erase(kind, question)}
                >
                  {message("data_erase")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Problem text={problem ?? (unread && say(unread))} />
    </>
  );
}
