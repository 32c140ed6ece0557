import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../../scripts/paths";
import { ELEMENT_KINDS, STYLE_KINDS } from "../../../../src/content/kinds";
import { addressesIn } from "../../../../src/content/kinds/addressesIn";
import { layersOf } from "../../../../src/content/kinds/layersOf";

describe("the kinds of pictures", () => {
  it("are those of the table in docs/reading.md, in that order", () => {
    const docs = readFileSync(`${ROOT}docs/reading.md`, "utf8");
    const rows = [...docs.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...ELEMENT_KINDS, ...STYLE_KINDS].map(({ name }) => name));
  });
});

describe("the addresses in a computed style", () => {
  it.each([
    ["none", [undefined]],
    ['url("https://a.org/b.png")', ["https://a.org/b.png"]],
    ['url("https://a.org/(1),2.png"), linear-gradient(rgb(0, 0, 0), red)', ["https://a.org/(1),2.png", undefined]],
    ['url("data:image/svg+xml,<svg a=\\"1\\"/>")', ['data:image/svg+xml,<svg a="1"/>']],
    ['url("#mask")', [undefined]],
    ['image-set(url("https://a.org/1.png") 1dppx, url("https://a.org/2.png") 2dppx)', ["https://a.org/2.png"]],
    ['image-set(url("https://a.org/1.png") 1dppx, url("https://a.org/3.png") 3dppx)', ["https://a.org/3.png"]],
    ['image-set(url("https://a.org/1x.png") 1dppx)', ["https://a.org/1x.png"]],
    [
      'image-set(url("https://a.org/a.heic") 2dppx type("image/heic"), url("https://a.org/b.webp") 2dppx type("image/webp"))',
      ["https://a.org/b.webp"],
    ],
    ['image-set(url("https://a.org/a.heic") 1dppx type("image/heic"))', [undefined]],
    ['-webkit-cross-fade(url("https://a.org/a.png"), url("https://a.org/b.png"), 0.7)', ["https://a.org/b.png"]],
    ['-webkit-cross-fade(url("https://a.org/a.png"), url("https://a.org/b.png"), 20%)', ["https://a.org/a.png"]],
    [
      '-webkit-cross-fade(image-set(url("https://a.org/1.png") 1dppx, url("https://a.org/2.png") 2dppx), none, 0.1)',
      ["https://a.org/2.png"],
    ],
  ])("%s", (value, expected) => {
    expect(addressesIn(value, 1.5)).toEqual(expected);
  });

  it("are split at commas outside brackets and quotations", () => {
    expect(layersOf('a(1, 2), "b, (", c')).toEqual(["a(1, 2)", '"b, ("', "c"]);
  });
});
