import { FileLabel } from "./fileLabel";

interface Props {
  /** What the file is for; shown before the button. */
  readonly label?: string;
  /** Text of the button. */
  readonly action: string;
  /** Name of the chosen file; undefined where none is to be shown. */
  readonly chosen?: string | undefined;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  /** Called with each file. */
  readonly onFile?: (file: File) => void;
  /** Called with all that were chosen at a time. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A file chooser in the user's language; the browser's own is in the browser's. */
export function FilePicker({ label, action, chosen, ...input }: Props) {
  return (
    <FileLabel class="picker" {...input}>
      {label && <span>{label}</span>}
      <span class="button">{action}</span>
      {chosen && <b>{chosen}</b>}
    </FileLabel>
  );
}
