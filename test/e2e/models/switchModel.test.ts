/** Choosing another model reaches the pages that are open. */
import { describe, expect, it } from "vitest";
import { openTab } from "../../../scripts/cli/labelPage";
import { PICTURES, verdictsOf } from "../support/halfway";
import {
  CARRIED_MODEL,
  eventually,
  html,
  SHARED,
  SMALL_MODEL,
  serveSite,
  setSettings,
  useBrowser,
} from "../support/harness";
import { sample } from "../support/samples";

describe.skipIf(!SHARED)("another model in the settings (needs ../shared)", () => {
  const running = useBrowser();

  it("labels an open page anew, without a reload", async () => {
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    const plain = await serveSite({
      "/": html(Array.from({ length: PICTURES }, (_, i) => `<img width="100" src="/clock.svg?${i}" alt="">`).join("")),
      "/clock.svg": sample("clock"),
    });
    const tab = await openTab(running(), `${plain.origin}/`);
    const allBy = async (model: string) =>
      (await verdictsOf(running(), tab)).every((verdict) => verdict.model === model);
    expect(await allBy(CARRIED_MODEL)).toBe(true);
    await setSettings(running(), { model: SMALL_MODEL, engine: "wasm" });
    await eventually(() => allBy(SMALL_MODEL), "the answers are the other model's");
    plain.close();
  });
});
