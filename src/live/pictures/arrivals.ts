/** What the user dropped or pasted, or chose. */
export interface Arrivals {
  readonly files: readonly File[];
  /** Of a picture; undefined where none was given. */
  readonly address: string | undefined;
}

/** Calls `react` with what is dropped on the page or pasted into it, until `signal` is aborted. */
export function watchArrivals(signal: AbortSignal, react: (arrivals: Arrivals) => void): void {
  const take = (event: Event, data: DataTransfer | null) => {
    const arrivals = data && read(data);
    if (!arrivals || (arrivals.files.length === 0 && !arrivals.address)) return;
    event.preventDefault();
    react(arrivals);
  };
  // Without this, the browser would open what is dropped in place of this page.
  document.addEventListener("dragover", (event) => event.preventDefault(), { signal });
  document.addEventListener("drop", (event) => take(event, event.dataTransfer), { signal });
  document.addEventListener(
    "paste",
    (event) => {
      // What is pasted into a field is the field's.
      if (!(event.target instanceof HTMLInputElement)) take(event, event.clipboardData);
    },
    { signal },
  );
}

function read(data: DataTransfer): Arrivals {
  const text = (data.getData("text/uri-list") || data.getData("text/plain")).split("\n")[0]?.trim() ?? "";
  const address = /^https?:/i.test(text) && URL.canParse(text) ? text : undefined;
  const files = [...data.files];
  // A picture that is dragged out of a page comes as a file and as an address.
  return { files, address: files.length > 0 ? undefined : address };
}
