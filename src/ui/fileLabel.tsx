import type { ComponentChildren, TargetedDragEvent } from "preact";

interface Props {
  readonly class: string;
  /** MIME types or file name extensions, as the attribute of the same name. */
  readonly accept: string;
  /** Whether several may be chosen at a time. */
  readonly multiple?: boolean | undefined;
  readonly onFile: (file: File) => void;
  readonly onDragOver?: (event: TargetedDragEvent<HTMLLabelElement>) => void;
  readonly onDragLeave?: () => void;
  readonly onDrop?: (event: TargetedDragEvent<HTMLLabelElement>) => void;
  readonly children: ComponentChildren;
}

/** A label around the browser's file input, which style sheets hide: its text is in the browser's language. */
export function FileLabel({ accept, multiple, onFile, children, ...label }: Props) {
  return (
    <label {...label}>
      {children}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          for (const file of currentTarget.files ?? []) onFile(file);
          // So that the same file can be chosen again after it was corrected.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
