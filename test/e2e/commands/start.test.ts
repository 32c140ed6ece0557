/** `npm start`, run as a user runs it, and what it opens in a window. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openInstead } from "../../../scripts/cli/labelPage";
import { ROOT } from "../../../scripts/paths";
import { html, serveSite, useBrowser } from "../support/harness";
import { lines, npm } from "../support/npm";
import { SAMPLES } from "../support/samples";

describe("npm start", () => {
  it("prints a table and takes screenshots of the page and the popup where there is no display", async () => {
    const shots = ["page", "popup"].map((name) => `${ROOT}.cache/screenshots/${name}.png`);
    for (const shot of shots) rmSync(shot, { force: true });
    const { code, out } = await npm("start", "--", SAMPLES);
    expect(lines(out)[0]).toMatch(/^image\s+label\s+prob\.\s+state$/);
    expect(lines(out)).toHaveLength(8);
    for (const shot of shots) {
      expect(existsSync(shot)).toBe(true);
      expect(readFileSync(shot).length).toBeGreaterThan(10_000);
    }
    expect(code).toBe(0);
  });
});

describe("npm start in a window", () => {
  const running = useBrowser();

  it("shows what was named, including an address without a server, and no empty tab", async () => {
    const site = await serveSite({ "/a": html("a"), "/b": html("b") });
    await openInstead(running(), [`${site.origin}/a`, "http://nowhere.invalid/", `${site.origin}/b`]);
    const shown = () =>
      running()
        .context.pages()
        .map((page) => page.url().replace(site.origin, ""));
    // The browser's error page appears a moment after an address has failed.
    await expect.poll(shown).toEqual(["/a", expect.stringMatching("nowhere|chrome-error"), "/b"]);
    site.close();
  });
});
