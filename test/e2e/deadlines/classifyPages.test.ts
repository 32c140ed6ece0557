/** `npm run classify` with addresses of pages, some of which never finish loading, and of pictures. */
import { expect, it } from "vitest";
import { CARRIED_MODEL, html, serveSite } from "../support/harness";
import { lines, npm } from "../support/npm";
import { sample } from "../support/samples";

it("says what is wrong with a page, and takes a picture by its address", async () => {
  const umbrella = sample("umbrella");
  const picture = (src: string) => `<img width="200" height="200" src="${src}" alt="">`;
  const site = await serveSite({
    "/umbrella.svg": umbrella,
    "/words": html("<p>Nothing to see."),
    // A picture that never arrives.
    "/never": () => {},
    "/waits": html(`${picture("/umbrella.svg")}${picture("/never")}`),
    "/gone": (_, response) => void response.writeHead(404, { "content-type": "text/html" }).end("Gone."),
  });
  const named = ["/words", "/gone", "/umbrella.svg", "/waits"].map((path) => `${site.origin}${path}`);
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
    ["http://nowhere.invalid/", expect.stringMatching(/^The page could not be opened: net::ERR_/)],
  ]);
  expect(code).toBe(1);
});
