/** Pages whose root element does not stay, and pictures that do not stay in the page. */
import { it } from "vitest";
import { follow, usePages } from "../support/found";
import { html } from "../support/harness";

const square = (src: string) => `<img width="100" height="100" src="${src}" alt="">`;
const { running, origin } = usePages({
  "/root": html(`${square("/clock.svg?first")}<div style="height: 6000px"></div>`),
});

it("are followed through a root that is replaced, gone for a while, and written anew, and not into another document", async () => {
  const { page, become } = await follow(running(), `${origin()}/root`, 1);
  await become(["/clock.svg?first"]);
  await page.evaluate((tag) => {
    const root = document.createElement("html");
    root.innerHTML = `<style>[data-theme] p { height: 100px; background: url(/clock.svg?theme) 0 0 / cover }</style><body>${tag}<p></p></body>`;
    document.documentElement.replaceWith(root);
  }, square("/umbrella.svg?second"));
  await become(["/umbrella.svg?second"]);
  // No observer of elements reports this attribute: only what watches the root does.
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "night"));
  await become(["/clock.svg?theme", "/umbrella.svg?second"]);
  await page.evaluate(() => document.querySelector("p")?.remove());
  await page.evaluate(() => {
    const root = document.documentElement;
    root.remove();
    return new Promise<void>((resolve) => setTimeout(() => resolve(document.append(root)), 500));
  });
  await become(["/umbrella.svg?second"]);
  // The picture is set only when the others are found: only its load event reports it.
  await page.evaluate((tag) => {
    document.open();
    document.write(`<!doctype html><body>${tag}<img id="late" width="100" height="100" alt="">`);
    document.close();
  }, square("/clock.svg?third"));
  await become(["/clock.svg?third"]);
  await page.evaluate(() => {
    (document.querySelector("#late") as HTMLImageElement).src = "/stripes.svg?late";
  });
  await become(["/clock.svg?third", "/stripes.svg?late"]);
  // As into a picture-in-picture window, whose document is another.
  await page.evaluate(() => {
    const late = document.querySelector("#late") as Element;
    document.implementation.createHTMLDocument().body.append(late);
  });
  await become(["/clock.svg?third"]);
  await page.close();
});
