import type { Answer } from "../../src/protocol/answer";
import type { Failure } from "../../src/protocol/failure";
import type { Choice } from "../../src/protocol/picture";

/** What the classifier said of a file. */
export type Reply = { readonly id: number } & ({ readonly value: Answer } | { readonly failure: Failure });

interface Asked {
  readonly address: string;
  readonly request: object;
  /** It was asked for again, after the classifier had ended. */
  again: boolean;
}

/**
 * Runs in a page of the extension: hands files to the classifier as they lie on disk, and gathers its answers. They are
 * chosen in `desk.input`, as a user chooses files, so that their bytes go straight to the classifier.
 *
 * An object of methods, since tsx would name a function in a variable with a helper that the page does not have:
 * https://github.com/privatenumber/tsx/issues/113
 */
export function openDesk(gatherMs: number): void {
  const desk = {
    input: Object.assign(document.createElement("input"), { type: "file", multiple: true }),
    asked: new Map<number, Asked>(),
    replies: [] as Reply[],
    port: undefined as Promise<chrome.runtime.Port> | undefined,
    wake() {},

    /** Asks for the files that were chosen; they are numbered from `first` on. */
    take(first: number, choice: Choice) {
      for (const [i, file] of [...(this.input.files ?? [])].entries()) {
        const address = URL.createObjectURL(file);
        const request = { ...choice, picture: { from: "address", url: address } };
        this.asked.set(first + i, { address, request, again: false });
        void this.ask(first + i);
      }
    },

    async ask(id: number) {
      const asked = this.asked.get(id);
      if (!asked) return;
      try {
        this.port ??= this.connect();
        (await this.port).postMessage({ kind: "call", id, method: "classify", args: [asked.request] });
      } catch (error) {
        this.port = undefined;
        this.reply({ id, failure: { name: "Error", message: String(error), reason: undefined } });
      }
    },

    async connect() {
      await chrome.runtime.sendMessage({ to: "background", ask: "openClassifier", args: [] });
      const port = chrome.runtime.connect({ name: "classifier" });
      port.onMessage.addListener(({ kind, id, value, failure }) => {
        if (kind === "answer") this.reply({ id, value });
        if (kind === "failure") this.reply({ id, failure });
      });
      port.onDisconnect.addListener(() => {
        this.port = undefined;
        this.askAgain();
      });
      return port;
    },

    /** The classifier has ended, with all that it was asked: each picture is asked for once more. */
    askAgain() {
      for (const [id, asked] of this.asked) {
        if (asked.again) this.reply({ id, failure: { name: "Error", message: "It ended twice.", reason: undefined } });
        else void this.ask(id);
        asked.again = true;
      }
    },

    /** Nobody waits for this picture any more. */
    async forget(id: number) {
      (await this.port)?.postMessage({ kind: "abort", id });
      this.close(id);
    },

    reply(reply: Reply) {
      if (!this.close(reply.id)) return;
      this.replies.push(reply);
      this.wake();
    },

    close(id: number) {
      URL.revokeObjectURL(this.asked.get(id)?.address ?? "");
      return this.asked.delete(id);
    },

    /** The answers that have come, and those that come a moment later: each way out of the browser takes a while. */
    async answers() {
      if (this.replies.length === 0) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      return this.replies.splice(0);
    },
  };
  Object.assign(globalThis, { desk });
}
