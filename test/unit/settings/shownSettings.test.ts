/** What our pages show while a change is being stored. */
import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULTS, type Settings } from "../../../src/settings/schema";
import { shownSettings, showRead, showWhileStored, watchShown } from "../../../src/settings/shownSettings";

const showStored = (settings: Settings) => showRead(async () => settings);
const styles: (string | undefined)[] = [];
const held = () => {
  let done = (_: Settings) => {};
  let failed = (_: Error) => {};
  const written = new Promise<Settings>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  return { store: () => written, done, failed };
};

beforeEach(async () => {
  const ended = new AbortController();
  await showStored(DEFAULTS);
  styles.length = 0;
  watchShown(ended.signal, ({ badgeStyle }) => styles.push(badgeStyle));
  return () => ended.abort();
});

describe("a change that is being stored", () => {
  it("is shown at once, and stays when what was stored before it is read", async () => {
    const first = held();
    const second = held();
    const changes = [
      showWhileStored({ badgeStyle: "always" }, first.store),
      showWhileStored({ badgeStyle: "mark" }, second.store),
    ];
    expect(styles).toEqual(["always", "mark"]);
    await showStored({ ...DEFAULTS, badgeStyle: "always" });
    first.done({ ...DEFAULTS, badgeStyle: "always" });
    await changes[0];
    second.done(DEFAULTS);
    await changes[1];
    expect(new Set(styles.slice(1))).toEqual(new Set(["mark"]));
    expect(shownSettings()).toEqual(DEFAULTS);
  });

  it("is shown over another setting that arrives meanwhile", async () => {
    const { store, done } = held();
    const change = showWhileStored(({ minimumSize }) => ({ minimumSize: minimumSize * 2 }), store);
    await showStored({ ...DEFAULTS, minimumSize: 20, badgeStyle: "always" });
    expect(shownSettings()).toMatchObject({ minimumSize: 40, badgeStyle: "always" });
    done({ ...DEFAULTS, minimumSize: 40, badgeStyle: "always" });
    await change;
    expect(shownSettings()).toMatchObject({ minimumSize: 40, badgeStyle: "always" });
  });

  it("is not undone by what was read before and arrives later", async () => {
    const reads = [DEFAULTS, { ...DEFAULTS, badgeStyle: "always" as const }];
    const { store, done } = held();
    const early = held();
    const reading = showRead(() => (reads.length === 2 ? early.store() : Promise.resolve(reads[0] ?? DEFAULTS)));
    const change = showWhileStored({ badgeStyle: "always" }, store);
    done({ ...DEFAULTS, badgeStyle: "always" });
    await change;
    early.done(reads.shift() ?? DEFAULTS);
    await reading;
    expect(styles).not.toContain("mark");
    expect(shownSettings()).toMatchObject({ badgeStyle: "always" });
  });

  it("is undone where it cannot be stored", async () => {
    const { store, failed } = held();
    const change = showWhileStored({ badgeStyle: "always" }, store);
    failed(new Error("The disk is full"));
    await expect(change).rejects.toThrow("The disk is full");
    expect(styles).toEqual(["always", "mark"]);
  });

  it("is not reported to a part of the page that is gone", async () => {
    const gone = new AbortController();
    const told: string[] = [];
    watchShown(gone.signal, ({ badgeStyle }) => told.push(badgeStyle));
    gone.abort();
    await showStored({ ...DEFAULTS, badgeStyle: "always" });
    expect(told).toEqual([]);
  });
});
