import type { ComponentChildren, TargetedDragEvent } from "preact";

interface Props {
  readonly class: string;
  /** MIME types or file name extensions, as the attribute of the same name. */
  readonly accept: string;
  /** Whether several may be chosen at a time. */
  readonly multiple?: boolean | undefined;
  /** Whether a folder is chosen, with all that is in it. */
  readonly folder?: boolean | undefined;
  /** Called with each file. */
  readonly onFile?: ((file: File) => void) | undefined;
  /** Called with all that were chosen at a time. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined;
  readonly onDragOver?: (event: TargetedDragEvent<HTMLLabelElement>) => void;
  readonly onDragLeave?: () => void;
  readonly onDrop?: (event: TargetedDragEvent<HTMLLabelElement>) => void;
  readonly children: ComponentChildren;
}

/** A label around the browser's file input, which style sheets hide: its text is in the browser's language. */
export function FileLabel({ accept, multiple, folder, onFile, onFiles, children, ...label }: Props) {
  return (
    <label {...label}>
      {children}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        // Which Preact's types do not know.
        {...(folder && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          for (const file of files) onFile?.(file);
          onFiles?.(files);
          // So that the same file can be chosen again after it was corrected.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
