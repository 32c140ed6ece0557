interface Props {
  /** What the file is for, before the button. */
  readonly label?: string;
  /** On the button. */
  readonly action: string;
  /** Name of the file that was chosen. */
  readonly chosen?: string | undefined;
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}

/** A file chooser that speaks the user's language; the browser's own speaks the browser's. */
export function FilePicker({ label, action, chosen, accept, onFile }: Props) {
  return (
    <label class="picker">
      {label && <span>{label}</span>}
      <span class="button">{action}</span>
      {chosen && <b>{chosen}</b>}
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          onFile(currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
