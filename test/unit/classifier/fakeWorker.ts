interface Call {
  readonly kind: string;
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Answers what it is asked, until it hangs. */
export class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  /** Number of workers, from the first on, that never give the answer that is waited for. */
  static deaf = 1;
  readonly excluded: unknown[] = [];
  hangs = false;
  private readonly missed: Call[] = [];

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(message: Call): void {
    // The first ones never have done what they were started for.
    if (message.kind !== "call" || (message.method === "status" && FakeWorker.all.length <= FakeWorker.deaf)) return;
    if (this.hangs) this.missed.push(message);
    else this.answer(message);
  }

  catchUp(): void {
    for (const message of this.missed.splice(0)) this.answer(message);
  }

  /** Calls a function of the host. */
  call(method: string, ...args: unknown[]): void {
    this.say({ kind: "call", id: 0, method, args });
  }

  terminate(): void {}

  private answer({ id, method, args }: Call): void {
    if (method === "exclude") this.excluded.push(args[0]);
    void Promise.resolve().then(() => this.say({ kind: "answer", id, value: true }));
  }

  private say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}
