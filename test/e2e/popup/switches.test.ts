/** Turning the work off and on: for a site, for all, and for the page at hand. */
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { askContent, openTab } from "../../../scripts/cli/labelPage";
import type { PictureReport } from "../../../src/protocol/page/pictureReport";
import { insideBadges } from "../support/badgesInside";
import { found } from "../support/found";
import { CARRIED_MODEL, eventually, html, openPopup, type Served, serveSite, setSettings } from "../support/harness";
import { usePopup } from "../support/popupPage";
import { drawing } from "../support/samples";

describe("the popup", () => {
  const { running, popup, tab } = usePopup();

  it("is paused on a site, leaves nothing behind there, and is resumed there and on all", async () => {
    await tab().page.bringToFront();
    await eventually(async () => (await insideBadges(tab().page)).classes.includes("mark named"), "there are marks");
    // Marks are drawn all the time, and so also at the moment of turning off.
    await tab().page.evaluate(() => {
      const busy = () => {
        const end = performance.now() + 30;
        while (performance.now() < end);
        scrollTo(0, end % 50);
        requestAnimationFrame(busy);
      };
      requestAnimationFrame(busy);
    });
    await popup().getByRole("button", { name: "Pause on 127.0.0.1" }).click();
    await popup().getByText("Label Lens is paused on 127.0.0.1").waitFor();
    await eventually(
      () => tab().page.evaluate(() => document.querySelector("label-lens") === null),
      "nothing of ours is in the page",
    );
    expect(await askContent(running(), tab().id, "pictures")).toEqual([]);
    await tab().page.reload();
    expect(await found(running(), tab())).toEqual([]);
    await popup().getByRole("button", { name: "Resume on 127.0.0.1" }).click();
    await popup()
      .getByText(/of \d+ recognised/)
      .waitFor();
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", everywhere: false });
    await popup().getByText("Label Lens is paused on all sites").waitFor();
    await popup().getByRole("button", { name: "Resume on all sites" }).click();
    await popup()
      .getByText(/of \d+ recognised/)
      .waitFor();
  });

  it("stops and goes on", async () => {
    // The page gets each picture at once; our own requests wait for the gate, or are given up.
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const body = drawing("clock");
    const met = new Set<string>();
    const waiting = new Set<ServerResponse>();
    const gated: Served = async ({ url = "" }, response) => {
      if (met.has(url)) {
        waiting.add(response.once("close", () => waiting.delete(response)));
        await gate;
      }
      met.add(url);
      response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "no-store" }).end(body);
    };
    const paths = Array.from({ length: 30 }, (_, i) => `/${i}.svg`);
    const slow = await serveSite({
      "/": html(paths.map((path) => `<img width="100" height="100" src="${path}" alt="">`).join("")),
      ...Object.fromEntries(paths.map((path) => [path, gated])),
    });
    const other = await openTab(running(), `${slow.origin}/`);
    const its = await openPopup(running(), other.id);
    await its.getByText("0 of 30 pictures").waitFor();
    await eventually(async () => waiting.size > 0, "some are asked for");
    await its.getByRole("button", { name: "Stop" }).click();
    await its.getByText("Stopped at 0 of 30 pictures").waitFor();
    // Then no request is under way that could still bring an answer.
    await eventually(async () => waiting.size === 0, "what was asked for is given up");
    const known = await askContent<PictureReport[]>(running(), other.id, "pictures");
    expect(known.filter(({ answer }) => answer)).toEqual([]);
    open();
    await its.getByRole("button", { name: "Continue" }).click();
    await its.getByText("of 30 recognised").waitFor();
    await its.close();
    await other.page.close();
    slow.close();
  });
});
