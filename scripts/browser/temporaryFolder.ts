import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of this process alone. */
interface TemporaryFolder {
  readonly path: string;
  /**
   * A browser runs in it: it is removed after that has been ended.
   * @param elsewhere what the browser has made outside of it
   */
  holdsBrowser(elsewhere: readonly string[]): void;
  remove(): void;
}

/** Makes a folder that is gone when this process ends, however it ends; only a SIGKILL leaves it. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "label-lens-"));
  const made = [path];
  const erase = () => {
    // A browser that has just been ended may still write.
    for (const each of made) rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.on("exit", erase);
  return {
    path,
    holdsBrowser: (elsewhere) => {
      made.push(...elsewhere);
      // The last to be called: what ends the browser was added before.
      process.off("exit", erase).on("exit", erase);
    },
    remove: () => {
      process.off("exit", erase);
      erase();
    },
  };
}
