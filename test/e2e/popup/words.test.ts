/** The user's own word for a picture. */
import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insidePage } from "../../../scripts/browser/insideWorker";
import { readAnswers } from "../../../scripts/cli/labelPage";
import { insideBadges } from "../support/badgesInside";
import { CARRIED_MODEL, eventually, setSettings } from "../support/harness";
import { NAMES, usePopup, WORDS } from "../support/popupPage";

describe("the popup", () => {
  const { running, popup, tab, rowOf, ambiguousRow, reopen } = usePopup();

  it("keeps the user's word for a picture, in the popup and on the page, also when the page is loaded again", async () => {
    const rowOfClock = ambiguousRow("/clock.svg");
    await rowOfClock.locator(".row").focus();
    await popup().keyboard.press("w");
    await popup().getByLabel("What does it show?").fill("my own thing");
    await popup().keyboard.press("Enter");
    await rowOf("my own thing").getByText("your label").waitFor();

    await tab().page.bringToFront();
    await tab().page.reload();
    await readAnswers(running(), tab().id, NAMES.length + 1);
    await eventually(
      async () => (await insideBadges(tab().page)).classes.includes("mark named"),
      "it has its own mark",
    );
    await tab().page.hover("#clock");
    await eventually(
      async () => /my own thing\s+Your label/.test((await insideBadges(tab().page)).text),
      "its badge says so",
    );
    await reopen();
    const row = rowOf("my own thing");
    await row.getByText("your label").waitFor();

    await row.locator(".row").click();
    await row.getByRole("button", { name: "Remove your label" }).click();
    await ambiguousRow("/clock.svg").waitFor();
    await expect.poll(() => row.count()).toBe(0);
    const corrections = () =>
      running().background.evaluate(async () => {
        const stored = await chrome.storage.local.get("corrections");
        return (stored as { corrections: unknown[] }).corrections.length;
      });
    await expect.poll(corrections).toBe(Object.keys(WORDS).length);
  });

  it("begins with the picture that is pointed at when it is opened, and corrects it in one press", async () => {
    await tab().page.bringToFront();
    await tab().page.hover("#clock");
    const isOpen = async () => (await insideBadges(tab().page)).classes.some((name) => /^badge /.test(name));
    await eventually(isOpen, "its badge is open");
    await reopen();
    const pointed = popup().getByRole("region", { name: "The picture you point at" });
    const word = await pointed.locator(".chip").nth(1).textContent();
    await pointed.locator(".chip").nth(1).click();
    await popup().getByRole("status").getByText(`Your label is saved: ${word}`).waitFor();
    await rowOf(word ?? "")
      .getByText("your label")
      .waitFor();
    expect(await pointed.locator(".chip[aria-pressed=true]").textContent()).toBe(word);
    await pointed.getByRole("button", { name: "Something else…" }).click();
    await popup().getByLabel("What does it show?").fill("my own thing");
    await popup().keyboard.press("Enter");
    await rowOf("my own thing").getByText("your label").waitFor();
    expect(await pointed.locator(":focus").count()).toBe(1);
  });

  it("is opened by a key, which the browser has taken, and begins with that picture then, too", async () => {
    const { background } = running();
    // Those that are the browser's own, such as Alt+Shift+P for a group of tabs, it does not give away.
    const keys = await background.evaluate(() => chrome.commands.getAll());
    expect(keys.flatMap(({ name, shortcut }) => (shortcut ? [] : name))).toEqual(["previous-picture"]);
    await tab().page.bringToFront();
    await tab().page.hover("#umbrella");
    const isOpen = async () => (await insideBadges(tab().page)).classes.some((name) => /^badge named/.test(name));
    await eventually(isOpen, "its badge is open");
    // No test can press a key of the browser's own; this is what the key does.
    await background.evaluate(() => chrome.action.openPopup());
    const first = async () => {
      const expression = `(({ ariaLabel, children }) => ariaLabel + ": " +
        children[1].querySelector("[aria-pressed=true]").textContent)(document.querySelector("main section"))`;
      const read = insidePage(running(), "/src/popup/index.html", (page) =>
        page.send("Runtime.evaluate", { expression }),
      );
      return (await read.catch(() => undefined))?.["result"];
    };
    await expect.poll(first).toMatchObject({ value: "The picture you point at: brolly" });
    await tab().page.mouse.click(5, 5);
  });

  it("counts a word with the label that is there already, whatever its capitals", async () => {
    await popup().locator(".ambiguous .wrong").first().click();
    await popup().getByLabel("What does it show?").fill("WallPaper");
    await popup().keyboard.press("Enter");
    await rowOf("wallpaper").locator(".number").getByText("2").waitFor();
  });

  it("works with keys alone: the focus goes back whether a word is saved or not, and the result is announced", async () => {
    // Two pictures: one keeps its word when the other gets a new one.
    const row = rowOf("brolly").locator(".row");
    const hasFocus = (what: Locator) =>
      eventually(() => what.evaluate((e) => e === document.activeElement), "the focus is there");
    const wrong = rowOf("brolly").getByRole("button", { name: "Wrong? brolly" });
    await wrong.focus();
    await popup().keyboard.press("Enter");
    await hasFocus(popup().getByLabel("What does it show?"));
    await popup().getByRole("button", { name: "Cancel" }).focus();
    await popup().keyboard.press("Enter");
    await hasFocus(wrong);
    await popup().keyboard.press("Enter");
    await popup().getByLabel("What does it show?").fill("a word of mine");
    await popup().keyboard.press("Enter");
    await popup().getByRole("status").getByText("Your label is saved: a word of mine").waitFor();
    await hasFocus(row);

    const kept = rowOf("a word of mine").locator(".row");
    await kept.focus();
    await popup().keyboard.press("Enter");
    await popup().getByRole("button", { name: "Remove your label" }).focus();
    await popup().keyboard.press("Enter");
    await popup().getByRole("status").getByText("Your label is removed.").waitFor();
  });

  it("does not take the focus back from the row when a word is saved in no time", async () => {
    const row = rowOf("brolly").locator(".row");
    const wrong = rowOf("brolly").getByRole("button", { name: "Wrong? brolly" });
    await popup().evaluate(() => {
      // As soon as the form is there, which is before the browser draws it.
      new MutationObserver((_, observer) => {
        const word = document.querySelector<HTMLInputElement>("#word");
        if (!word?.form) return;
        observer.disconnect();
        word.value = "said at once";
        word.form.requestSubmit();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await wrong.click();
    await popup().getByRole("status").getByText("Your label is saved: said at once").waitFor();
    await rowOf("said at once").waitFor();
    expect(await row.evaluate((e) => e === document.activeElement)).toBe(true);
  });

  it("speaks another language at once when that is chosen", async () => {
    await rowOf("brolly").getByText("your label").waitFor();
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm", language: "zh_CN" });
    await rowOf("brolly").getByText("您的标注").waitFor();
  });

  it("shows that a label is the user's, however long it is", async () => {
    await popup().locator(".ambiguous .wrong").first().click();
    await popup().getByLabel("What does it show?").fill("word ".repeat(19).trim());
    await popup().keyboard.press("Enter");
    const row = rowOf("word word");
    // Read in one go, since rows move while others are added.
    const hasRoom = () =>
      row.evaluate((whole) => {
        const [word, label] = [whole.querySelector(".word"), whole.querySelector(".label")];
        if (!word || !label || label.scrollWidth > label.clientWidth) return false;
        return word.getBoundingClientRect().right < whole.getBoundingClientRect().right - 40;
      });
    await expect.poll(hasRoom).toBe(true);
  });
});
