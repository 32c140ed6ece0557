import { describe, expect, it } from "vitest";
import { readList } from "../../../../scripts/cli/find/readList";

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function entries(...texts: string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const entry of readList(chunks(...texts))) all.push(entry);
  return all;
}

describe("a list of names", () => {
  it.each([
    [
      ["a.jpg\nb c.jpg\r\n\n", "d.j", "pg"],
      ["a.jpg", "b c.jpg", "d.jpg"],
    ],
    [
      ["a\nb.jpg\0c.jpg\r", "\0"],
      ["a\nb.jpg", "c.jpg\r"],
    ],
    [["a.jpg"], ["a.jpg"]],
    [[], []],
  ])("%j", async (given, expected) => {
    expect(await entries(...given)).toEqual(expected);
  });

  it("keeps a character together that came in two parts", async () => {
    const bytes = Buffer.from("猫.jpg\n");
    async function* parts() {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    }
    expect((await readList(parts()).next()).value).toBe("猫.jpg");
  });

  it("gives an entry as soon as it is there", async () => {
    async function* never() {
      yield Buffer.from("a.jpg\n");
      await new Promise(() => {});
    }
    expect((await readList(never()).next()).value).toBe("a.jpg");
  });

  it("refuses an entry without an end", async () => {
    await expect(
      entries(
        ..."x"
          .repeat(9)
          .split("")
          .map((x) => x.repeat(10_000)),
      ),
    ).rejects.toThrow("too long");
  });
});
