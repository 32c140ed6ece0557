import { expect, it } from "vitest";
import { boundedBlob } from "../../../../src/content/read/boundedBlob";

const MB = 1 << 20;

/** A body of so many parts of 1 MB, and how many of them were taken. */
function bodyOf(parts: number) {
  const taken = { parts: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (taken.parts++ < parts) controller.enqueue(new Uint8Array(MB));
      else controller.close();
    },
    cancel: () => {
      taken.cancelled = true;
    },
  });
  return { body, taken };
}

it("gives a body as it is, whether its length is known or not", async () => {
  expect((await boundedBlob(new Response("file", { headers: { "content-length": "4" } })))?.size).toBe(4);
  expect((await boundedBlob(new Response(bodyOf(3).body)))?.size).toBe(3 * MB);
  expect((await boundedBlob(new Response(null)))?.size).toBe(0);
});

it("takes nothing of what is said to be too long", async () => {
  const { body, taken } = bodyOf(100);
  expect(await boundedBlob(new Response(body, { headers: { "content-length": `${49 * MB}` } }))).toBeUndefined();
  expect(taken).toMatchObject({ cancelled: true });
  expect(taken.parts).toBeLessThan(3);
});

it.each([{}, { "content-encoding": "gzip", "content-length": "20" }])(
  "ends what goes on for ever, with the headers %o",
  async (headers) => {
    const { body, taken } = bodyOf(Number.POSITIVE_INFINITY);
    expect(await boundedBlob(new Response(body, { headers }))).toBeUndefined();
    expect(taken.parts).toBeLessThan(55);
  },
);

it("says why a body breaks off", async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError("gone")) });
  await expect(boundedBlob(new Response(broken))).rejects.toThrow("gone");
});
