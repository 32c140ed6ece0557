/** What is looked at. */
export interface Source {
  readonly kind: "camera" | "screen" | "file";
  /** Of a file; of a camera its id. */
  readonly name: string;
  /** A stream, or the address of a file. */
  readonly from: MediaStream | string;
}

/** Lets the camera, the screen or the file go. */
export function closeSource({ from }: Source): void {
  if (typeof from === "string") URL.revokeObjectURL(from);
  else for (const track of from.getTracks()) track.stop();
}
