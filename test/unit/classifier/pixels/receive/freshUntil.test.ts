import { describe, expect, it } from "vitest";
import { freshUntil } from "../../../../../src/classifier/pixels/receive/freshUntil";
import type { FreshnessHeaders } from "../../../../../src/protocol/request/freshness";

const NOW = Date.now();
const at = (seconds: number) => new Date(NOW + seconds * 1000).toUTCString();
const seconds = (headers: FreshnessHeaders) => Math.max(0, Math.round((freshUntil(headers, NOW) - NOW) / 1000));

describe("how long an address is known to show the same", () => {
  it.each<[string, FreshnessHeaders, number]>([
    ["nothing is said", {}, 0],
    ["it may not be kept", { "cache-control": "no-store" }, 0],
    ["the server wants to be asked each time", { "cache-control": "no-cache, max-age=60" }, 0],
    ["a time is given", { "cache-control": "max-age=60" }, 60],
    ["some of it has passed on the way", { "cache-control": "max-age=60", age: "20" }, 40],
    ["some of it has passed in the browser's cache", { "cache-control": "max-age=60", date: at(-50) }, 10],
    ["all of it has passed", { "cache-control": "max-age=60", date: at(-90) }, 0],
    ["a year is promised: a day at most", { "cache-control": "max-age=31536000, immutable" }, 86_400],
    ["the answer differs for everyone", { "cache-control": "max-age=60", vary: "*" }, 0],
    ["a date is no date", { "cache-control": "max-age=60", date: "yesterday" }, 60],
  ])("%s", (_, headers, expected) => {
    expect(Math.abs(seconds(headers) - expected)).toBeLessThanOrEqual(1);
  });
});
