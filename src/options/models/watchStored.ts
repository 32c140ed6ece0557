/** https://developer.mozilla.org/en-US/docs/Web/API/FileSystemObserver, which TypeScript does not know yet. */
interface Observer {
  observe(handle: FileSystemHandle, options: { readonly recursive: boolean }): Promise<void>;
  disconnect(): void;
}
type ObserverClass = new (changed: () => void) => Observer;

/**
 * Calls `changed` whenever a file of any model was written or removed: by this page, another one, or the classifier.
 * Where the browser cannot watch its storage, `changed` is not called.
 */
export async function watchStored(signal: AbortSignal, changed: () => void): Promise<void> {
  const { FileSystemObserver } = globalThis as { FileSystemObserver?: ObserverClass };
  if (!FileSystemObserver) return;
  const observer = new FileSystemObserver(changed);
  signal.addEventListener("abort", () => observer.disconnect());
  // The root, since the folder of the models may be removed with all that is in it.
  await observer.observe(await navigator.storage.getDirectory(), { recursive: true });
}
