/**
 * Maximum number of list entries that are read from one file. The largest classifiers have some ten thousand tables and
 * half a million scales; vectors that overlap let a small file claim billions.
 */
const MAX_ENTRIES = 1 << 22;
/** Number of entries that a table counts for: it takes as much memory, and is read field by field. */
const TABLE = 64;

/** Counts what is read from a file, however often its parts are read: memory is taken by each reading. */
export class Allowance {
  private left = MAX_ENTRIES;

  /** Takes so many entries out; false where there are fewer. */
  take(count: number, what: "numbers" | "tables"): boolean {
    this.left -= what === "tables" ? count * TABLE : count;
    return this.left >= 0;
  }
}
