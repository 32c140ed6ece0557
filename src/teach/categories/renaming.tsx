import { useLayoutEffect, useRef } from "preact/hooks";
import { message } from "../../words/message";

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** A form for another name of a category. */
export function Renaming({ name, onName, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="field-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(input.current?.value ?? "");
      }}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <input ref={input} type="text" required maxLength={60} defaultValue={name} aria-label={message("teach_name")} />
      <button type="submit">{message("teach_rename_save")}</button>
      <button type="button" onClick={onCancel}>
        {message("popup_cancel")}
      </button>
    </form>
  );
}
