/** What our pages show while a change is being stored. */
import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULTS, type Settings } from "../../../src/settings/schema";
import { shownSettings, showStored, showWhileStored, watchShown } from "../../../src/settings/shownSettings";

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

beforeEach(() => {
  const ended = new AbortController();
  showStored(DEFAULTS);
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
    showStored({ ...DEFAULTS, badgeStyle: "always" });
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
    showStored({ ...DEFAULTS, minimumSize: 20, badgeStyle: "always" });
    expect(shownSettings()).toMatchObject({ minimumSize: 40, badgeStyle: "always" });
    done({ ...DEFAULTS, minimumSize: 40, badgeStyle: "always" });
    await change;
    expect(shownSettings()).toMatchObject({ minimumSize: 40, badgeStyle: "always" });
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
    showStored({ ...DEFAULTS, badgeStyle: "always" });
    expect(told).toEqual([]);
  });
});
