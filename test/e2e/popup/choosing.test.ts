/** Several rows of the popup are chosen, and their pictures taught at once; what the user calls a picture is taught, too. */
import { describe, expect, it } from "vitest";
import { violations } from "../support/axe";
import { addExamples, categoriesKept, eraseTaught } from "../support/categoriesKept";
import { usePopup } from "../support/popupPage";

describe("the popup", () => {
  const { running, popup, rowOf, reopen, ambiguousRow, inState } = usePopup();
  const kept = () => categoriesKept(running());
  const button = (name: string) => popup().getByRole("button", { name, exact: true });
  const status = (text: string) =>
    popup().locator(".choosing [role=status]").getByText(text, { exact: true }).waitFor();
  /** Begins a new category for what is chosen in a part of the popup. */
  const teachNew = async (name: string, where = ".choosing") => {
    await popup().locator(where).getByRole("button", { name: "New category…" }).click();
    await popup().getByPlaceholder("tulips").fill(name);
    await popup().keyboard.press("Enter");
  };
  const teachAs = async (category: string) => {
    const choosing = popup().locator(".choosing");
    await choosing.getByLabel(/Teach: (this is|these are)/).selectOption({ label: category });
    await choosing.getByRole("button", { name: "Add", exact: true }).click();
  };

  it("teaches the pictures of several rows as one new category, and then as one that is there", async () => {
    await eraseTaught(running());
    await reopen();
    expect(await rowOf("brolly").locator(".row").getAttribute("role")).toBeNull();
    await button("Teach").click();
    await status("Choose rows, then a category.");
    await rowOf("brolly").locator(".row").click();
    await status("2 pictures chosen");
    await rowOf("wallpaper").locator(".row").click();
    await status("3 pictures chosen");
    expect(await rowOf("wallpaper").locator(".row").getAttribute("aria-checked")).toBe("true");
    // The bar lies over the list, of which it is the last: at the end, no button is half under it, wherever the rows are.
    await popup()
      .locator("main")
      .evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => violations(popup())).toEqual([]);
    await teachNew("house");
    // One drawing is there by two addresses.
    await status("2 pictures were added to “house”.");
    await popup().getByText("1 picture was left out. It is the same as another of these.").waitFor();
    expect(await kept()).toEqual({ house: 2 });
    expect(await popup().locator(".row[aria-checked=true]").count()).toBe(0);
    await popup().locator(".ambiguous .row").first().click();
    // By keys: an arrow on the list teaches nothing yet.
    await popup().locator(".choosing select").press("ArrowDown");
    await status("1 picture chosen");
    await teachAs("house");
    await status("1 picture was added to “house”.");
    expect(await kept()).toEqual({ house: 3 });
    // It goes from there to none of these.
    await rowOf("wallpaper").locator(".row").click();
    await teachAs("None of these");
    await status("1 picture was added to “None of these”.");
    expect(await kept()).toEqual({ house: 2 });
  });

  it("has rows chosen by keys, one after the other, beside a filter, and ends that", async () => {
    await eraseTaught(running());
    await reopen();
    await popup().getByRole("searchbox").fill("brol");
    await rowOf("brolly").locator(".row").focus();
    await popup().keyboard.press("s");
    await status("2 pictures chosen");
    expect(await popup().evaluate(() => document.activeElement?.getAttribute("role"))).toBe("checkbox");
    await popup().getByRole("searchbox").fill("");
    // What was chosen remains, whatever is shown now.
    await popup().locator(".ambiguous .row").first().focus();
    await popup().keyboard.press("Space");
    await status("3 pictures chosen");
    await popup().keyboard.press("Escape");
    await expect.poll(() => popup().locator(".choosing").count()).toBe(0);
    expect(await popup().evaluate(() => document.activeElement?.className)).toBe("row");
    const [first, last] = [popup().locator(".row").first(), popup().locator(".row").nth(2)];
    await first.click({ modifiers: ["ControlOrMeta"] });
    await last.click({ modifiers: ["Shift"] });
    expect(await popup().locator(".row[aria-checked=true]").count()).toBe(3);
  });

  it("says which pictures there is no room for, and teaches the others", async () => {
    await eraseTaught(running());
    await reopen();
    await rowOf("brolly").locator(".row").click();
    // Makes the database.
    await teachNew("things", ".shown");
    await popup().getByText("Added to “things”.").waitFor();
    await addExamples(running(), "things", 998);
    await button("Teach").click();
    const rows = popup().locator(".ambiguous .row");
    await rows.first().click();
    await rows.nth(2).click({ modifiers: ["Shift"] });
    await status("3 pictures chosen");
    await teachAs("things");
    await status("1 picture was added to “things”.");
    await popup().getByText("2 pictures were left out. “things” has 1,000 pictures, and cannot have more.").waitFor();
    expect(await kept()).toEqual({ things: 1_000 });
  });

  it("makes no category of a picture that there is no room for", async () => {
    await addExamples(running(), "things", 5_000);
    await reopen();
    await rowOf("wallpaper").locator(".row").click();
    await teachNew("paper", ".shown");
    await popup()
      .getByText(/There are 5,\d+ pictures; 5,000 at most/)
      .waitFor();
    expect(Object.keys(await kept())).toEqual(["things"]);
  });

  it("teaches what the user has called a picture where there is such a category, and offers it where there is none", async () => {
    await eraseTaught(running());
    await reopen();
    const [picture] = inState("ambiguous");
    const row = ambiguousRow(new URL(picture?.address ?? "").pathname);
    await row.locator(".wrong").click();
    await popup().locator("#word").fill("gadget");
    await popup().keyboard.press("Enter");
    await button("Also teach it").click();
    await popup().getByText("Added to “gadget”.").waitFor();
    expect(await kept()).toEqual({ gadget: 1 });
    await rowOf("wallpaper").locator(".wrong").click();
    await popup().locator("#word").fill("Gadget");
    await popup().keyboard.press("Enter");
    await popup().getByText("Added to “Gadget”.").waitFor();
    expect(await kept()).toEqual({ gadget: 2 });
  });
});
