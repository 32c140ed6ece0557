/** What an SVG file comes to when it is drawn, told from its text. */

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAX_PARTS, partsOf } from "../../../src/drawer/estimate/partsOf";
import { drawing, SAMPLES } from "../../e2e/support/samples";
import { BOMBS, inSvg } from "../../make/bombs";
import { blackPng } from "../../make/png";

const rect = "<rect/>";
/** Parts beyond those of an empty drawing. */
const parts = (body: string) => Math.floor(partsOf(inSvg(body)) - partsOf(inSvg("")));
const base64 = (type: string, bytes: Uint8Array | string) =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

describe("a drawing's parts", () => {
  it.each<[string, string, number]>([
    ["elements count one each", rect.repeat(10), 10],
    ["comments, and what is written as characters, do not count", `<!-- ${rect} --><![CDATA[${rect}]]>`, 0],
    ["text counts by its length", `<text>${"a".repeat(100)}</text>`, 11],
    ["long paths count by their length", `<path d="M0 0${"l1 1".repeat(1000)}"/>`, 41],
    ["what is used counts again each time", `<g id="a">${rect.repeat(9)}</g>${'<use href="#a"/>'.repeat(2)}`, 40],
    ["and with a prefix", `<g id="a">${rect.repeat(9)}</g>${'<u:use x:href="#a"/>'.repeat(2)}`, 40],
    ["also where the address is written as numbers", `<g id="a">${rect.repeat(9)}</g><use href="&#35;&#x61;"/>`, 25],
    ["a circle ends", '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', 18],
    ["what is not there does not count", '<use href="#none"/><use href="other.svg#a"/>', 10],
    ["a link draws nothing", `<g id="a">${rect.repeat(9)}</g><a href="#a"/>`, 11],
    ["a pattern counts where it is used", `<pattern id="p">${rect.repeat(9)}</pattern><rect fill="url(#p)"/>`, 41],
    [
      "also by a style sheet",
      `<style>.x{fill:url('#p')}</style><pattern id="p">${rect.repeat(9)}</pattern><rect class="y x"/><rect class="y"/>`,
      45,
    ],
    [
      "a marker counts at each point",
      `<marker id="m">${rect.repeat(9)}</marker><path marker-mid="url(#m)" d="M0 0L1 1L2 2L3 3"/>`,
      132,
    ],
    ["a filter's step counts as many", `<filter id="f"><feOffset/><feOffset/></filter><g filter="url(#f)"/>`, 345],
    [
      "and what it takes twice, twice",
      '<filter><feOffset result="a"/><feBlend in="a" in2="a" result="b"/><feBlend in="b" in2="b"/></filter>',
      563,
    ],
    ["a drawing in it counts", `<image href="${base64("image/svg+xml", inSvg(rect.repeat(9)))}"/>`, 13],
    ["a picture in it counts by its pixels", `<image href="${base64("image/png", blackPng(200, 200))}"/>`, 101],
  ])("%s", (_, body, expected) => {
    expect(parts(body)).toBe(expected);
  });

  it("count entities as what they stand for", () => {
    const entities = `<!DOCTYPE svg [<!ENTITY a "${rect.replaceAll('"', "'")}"><!ENTITY b "&a;&a;&a;">]>`;
    expect(Math.floor(partsOf(`${entities}${inSvg("&b;&b;")}`) - partsOf(inSvg("")))).toBe(6);
  });

  it.each(readdirSync(SAMPLES).map((file) => file.replace(".svg", "")))("are few in the sample %s", (name) => {
    expect(partsOf(String(drawing(name)))).toBeLessThan(1_000);
  });
});

it.each(Object.entries(BOMBS))("%s is more than is drawn, and that is known at once", (_, svg) => {
  expect(svg.length).toBeLessThan(30_000);
  const start = performance.now();
  expect(partsOf(svg)).toBeGreaterThan(MAX_PARTS);
  expect(performance.now() - start).toBeLessThan(1_000);
});

it.each([
  ["quotes without an end", `<svg ${'a="'.repeat(200_000)}`],
  ["tags without an end", "<svg ".repeat(200_000)],
  ["elements inside each other", "<g>".repeat(200_000)],
  ["a chain of uses", Array.from({ length: 50_000 }, (_, i) => `<use id="u${i}" href="#u${i + 1}"/>`).join("")],
  ["nothing", ""],
])("%s end in a number, too", (_, text) => {
  expect(partsOf(text)).toBeGreaterThanOrEqual(0);
});
