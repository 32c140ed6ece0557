import { useState } from "preact/hooks";

interface Props {
  readonly type: "text" | "url";
  readonly label: string;
  readonly placeholder: string;
  /** Text of the button. */
  readonly action: string;
  /** Whether it is what the page is for. */
  readonly primary?: boolean;
  /** Called with the text, without white space around it; `clear` empties the field. */
  readonly onSubmit: (text: string, clear: () => void) => void;
}

/** A form of one text field and a button. */
export function FieldForm({ type, label, placeholder, action, primary, onSubmit }: Props) {
  const [text, setText] = useState("");
  return (
    <form
      class="field-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(text.trim(), () => setText(""));
      }}
    >
      <label>
        {label}
        <input
          // Preact's types have a separate element for each input type; these two types take the same attributes.
          type={type as "text"}
          required
          placeholder={placeholder}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" class={primary ? "primary" : ""}>
        {action}
      </button>
    </form>
  );
}
