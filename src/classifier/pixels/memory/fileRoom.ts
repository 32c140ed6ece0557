import { Budget, type Holding } from "../../../async/budget/budget";

const MB = 1 << 20;
/** Size up to which a file counts as small. */
const SMALL = MB / 2;
/** Time in ms without a byte after which a file that others wait for is given up. */
const PATIENCE_MS = 2_000;
/** Memory for small files; it is theirs, so that they never wait for a large one. */
const small = new Budget({ total: 32 * MB, each: 16 * MB, patienceMs: PATIENCE_MS, evictsOwn: false });
/** The same for large files. One may be as large as a tab may hold (`MAX_FILE_BYTES`). */
const large = new Budget({ total: 96 * MB, each: 48 * MB, patienceMs: PATIENCE_MS, evictsOwn: true });
const budgetFor = (bytes: number) => (bytes <= SMALL ? small : large);
/** Room for a file whose size is not known, before and after it turns out not to be small. */
export const UNKNOWN = [SMALL, 4 * MB] as const;

/** The memory that one file takes, from its first byte until it is decoded. */
export class FileRoom {
  private holding: Holding | undefined;
  private bytes = 0;

  /** @param giveUp ends the request, since others have waited too long for this one */
  constructor(
    private readonly tab: number,
    private readonly giveUp: () => void,
  ) {}

  /** Waits until there is room for a file of `bytes`, instead of what it had. */
  async reserve(signal: AbortSignal, bytes: number): Promise<void> {
    // Nobody keeps some memory while waiting for more: all could wait for each other.
    this.release();
    this.hold(await budgetFor(bytes).acquire(signal, this.tab, bytes, this.giveUp), bytes);
  }

  /** Takes that room where it need not wait; returns whether there is room. */
  take(bytes: number): boolean {
    if (bytes <= this.bytes) return true;
    this.release();
    const holding = budgetFor(bytes).tryAcquire(this.tab, bytes, this.giveUp);
    if (holding) this.hold(holding, bytes);
    return holding !== undefined;
  }

  /** Notes that bytes were received. */
  touch(): void {
    this.holding?.touch();
  }

  /** The file is here, and as large as this: it is not given up any more. */
  settle(bytes: number): void {
    this.holding?.keep(bytes);
  }

  release(): void {
    this.holding?.release();
    this.holding = undefined;
    this.bytes = 0;
  }

  private hold(holding: Holding, bytes: number): void {
    this.holding = holding;
    this.bytes = bytes;
  }
}

/** Counts a file that a page has sent already. */
export const holdSent = (tab: number, bytes: number): Holding => budgetFor(bytes).take(tab, bytes);
