/** `npm run classify` with addresses of pages, some of which never finish loading, and of pictures. */
import sharp from "sharp";
import { expect, it } from "vitest";
import { differences } from "../../unit/scripts/cli/fieldsSaid";
import { CARRIED_MODEL, html, serveSite } from "../support/harness";
import { lines, npm } from "../support/npm";
import { drawing, sample } from "../support/samples";

it("says what is wrong with a page, and takes a picture by its address", async () => {
  const umbrella = sample("umbrella");
  const picture = (src: string) => `<img width="200" height="200" src="${src}" alt="">`;
  const png = await sharp(drawing("clock")).resize(120, 90).png().toBuffer();
  // The first picture of the page is the last to be found.
  const late = `<script>setTimeout(() => document.body.insertAdjacentHTML("afterbegin", '<img src="/b.png">'), 300)</script>`;
  const site = await serveSite({
    "/a.png": { type: "image/png", body: png },
    "/b.png": { type: "image/png", body: Buffer.concat([png, Buffer.from(" ")]) },
    "/order": html(
      `<div style="height: 100px; background: url(/a.png) no-repeat">${late}</div>`,
      "<style>* { margin: 0 }</style>",
    ),
    "/umbrella.svg": umbrella,
    "/words": html("<p>Nothing to see."),
    // A picture that never arrives.
    "/never": () => {},
    "/waits": html(`${picture("/umbrella.svg")}${picture("/never")}`),
    "/gone": (_, response) => void response.writeHead(404, { "content-type": "text/html" }).end("Gone."),
  });
  const named = ["/words", "/gone", "/umbrella.svg", "/waits", "/order"].map((path) => `${site.origin}${path}`);
  const { code, out } = await npm(
    "classify",
    "--",
    "--model",
    CARRIED_MODEL,
    "--json",
    ...named,
    "http://nowhere.invalid/",
  );
  site.close();
  const said = lines(out).map((line) => JSON.parse(line));
  expect(said.map(({ source, reason }) => [source.replace(site.origin, ""), reason])).toEqual([
    ["/words", "The page shows no pictures of 64 × 64 pixels or more."],
    ["/gone", "The page could not be opened: its server answers 404"],
    ["/umbrella.svg", null],
    ["/umbrella.svg", null],
    ["/b.png", null],
    ["/a.png", null],
    ["http://nowhere.invalid/", expect.stringMatching(/^The page could not be opened: net::ERR_/)],
  ]);
  expect(said.flatMap(differences)).toEqual([]);
  const [b, a] = said.slice(-3);
  const place = { page: `${site.origin}/order`, frame: null, x: 0 };
  expect(b).toMatchObject({ width: 120, height: 90, place: { ...place, number: 1, y: 0, width: 120, height: 90 } });
  expect(a).toMatchObject({ width: null, place: { ...place, number: 2, height: 100 } });
  expect(a.place.y).toBeGreaterThan(80);
  expect(code).toBe(1);
});
