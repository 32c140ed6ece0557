/** `npm run icons`: draws `src/icons/*.png` from `icon.svg`. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { ROOT } from "./paths";

const folder = `${ROOT}src/icons`;
const svg = readFileSync(`${folder}/icon.svg`, "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const side of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px}</style>${svg}`);
  await page.screenshot({ path: `${folder}/${side}.png`, omitBackground: true });
}
await browser.close();
