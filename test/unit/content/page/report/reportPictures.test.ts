import { describe, expect, it } from "vitest";
import { Ledger } from "../../../../../src/content/page/ledger";
import { reportPictures } from "../../../../../src/content/page/report/reportPictures";
import type { Spot } from "../../../../../src/content/page/spot";
import { readAllPictures } from "../../../../../src/protocol/page/readAllPictures";

const NOTHING_NAMED = { of: () => undefined };
/** Most that the browser delivers in one message, in bytes; a character has two at most. */
const MESSAGE_BYTES = 64 << 20;

async function read(addresses: readonly string[]) {
  const ledger = new Ledger();
  for (const address of addresses) ledger.see({} as Spot, address, "far");
  const lengths: number[] = [];
  const all = await readAllPictures(async (from) => {
    const some = reportPictures(ledger, NOTHING_NAMED, from);
    lengths.push(JSON.stringify(some).length);
    return some;
  });
  return { addresses: all.map(({ address }) => address), lengths };
}

describe("the pictures of a page, with their answers", () => {
  it("are all reported, in messages that the browser delivers, however long their addresses are", async () => {
    const pictures = Array.from({ length: 2_000 }, (_, i) => `data:image/png;${i},${"A".repeat(50_000)}`);
    const { addresses, lengths } = await read(pictures);
    expect(addresses).toEqual(pictures);
    expect(Math.max(...lengths) * 2).toBeLessThan(MESSAGE_BYTES);
  });

  it("come in messages that take a moment to copy, however many there are", async () => {
    const { addresses, lengths } = await read(Array.from({ length: 20_000 }, (_, i) => `https://a.test/${i}`));
    expect(addresses).toHaveLength(20_000);
    expect(lengths.length).toBeGreaterThan(10);
  });

  it("end, also where a frame says that there are always more", async () => {
    const more = Array.from({ length: 50_000 }, () => ({
      address: "a",
      count: 1,
      answer: undefined,
      named: undefined,
    }));
    expect(await readAllPictures(async () => more)).toHaveLength(200_000);
  });

  it("include one whose address alone is too long, which is cut", async () => {
    const long = `data:image/png,${"A".repeat(40_000_000)}`;
    const { addresses, lengths } = await read(["https://a.test/1", long, "https://a.test/2"]);
    expect(addresses).toHaveLength(3);
    expect(long.startsWith(addresses[1] ?? "-")).toBe(true);
    expect(Math.max(...lengths) * 2).toBeLessThan(MESSAGE_BYTES);
  });
});
