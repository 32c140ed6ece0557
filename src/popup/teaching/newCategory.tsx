import { useLayoutEffect, useRef } from "preact/hooks";
import { FieldForm } from "../../ui/fieldForm";
import { message } from "../../words/message";

/** Where the user names a category, as soon as it is there. */
export function NewCategory({ onName }: { onName: (name: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector("input")?.focus(), []);
  return (
    <div class="new" ref={place}>
      <FieldForm
        type="text"
        label={message("teach_new")}
        placeholder={message("teach_new_example")}
        action={message("teach_new_add")}
        onSubmit={onName}
      />
    </div>
  );
}
