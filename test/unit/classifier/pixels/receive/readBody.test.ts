import { expect, it, vi } from "vitest";
import { readBody } from "../../../../../src/classifier/pixels/receive/readBody";
import { MAX_FILE_BYTES } from "../../../../../src/protocol/request/limits";

const MB = 1 << 20;

/** A response of `count` parts, and how many of them were taken. */
function responseOf(count: number, part: Uint8Array, headers: Record<string, string> = {}) {
  let taken = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    if (taken === count) return controller.close();
    taken++;
    controller.enqueue(part);
  };
  const cancelled = vi.fn();
  const body = new ReadableStream({ pull, cancel: cancelled }, { highWaterMark: 0 });
  return { response: new Response(body, { headers }), taken: () => taken, cancelled };
}
const roomy = () => ({ take: vi.fn((_: number) => true), touch: vi.fn(), settle: vi.fn() });

it("takes as much room as the server says", async () => {
  const part = Uint8Array.from({ length: 1000 }, (_, i) => i);
  const { response } = responseOf(3, part, { "content-length": "3000" });
  const room = roomy();
  const bytes = await readBody(response, room);
  expect(Buffer.from(bytes).equals(Buffer.concat([part, part, part]))).toBe(true);
  expect(room.take.mock.calls).toEqual([[3000]]);
  expect(room.settle).toHaveBeenCalledWith(3000);
  expect(room.touch).toHaveBeenCalledTimes(3);
});

it("takes more and more where the server does not say, or the body is compressed", async () => {
  for (const headers of [{}, { "content-length": "10", "content-encoding": "gzip" }]) {
    const { response } = responseOf(10, new Uint8Array(MB / 2), headers);
    const room = roomy();
    expect((await readBody(response, room)).length).toBe(5 * MB);
    expect(room.take.mock.calls).toEqual([[MB / 2], [4 * MB], [MAX_FILE_BYTES]]);
    expect(room.settle).toHaveBeenCalledWith(5 * MB);
  }
});

it("stops where there is no room, and says how much there must be", async () => {
  const { response, taken, cancelled } = responseOf(10, new Uint8Array(MB / 2));
  const room = roomy();
  room.take.mockReturnValueOnce(true).mockReturnValueOnce(false);
  await expect(readBody(response, room)).rejects.toMatchObject({ name: "NoRoom", bytes: 4 * MB });
  expect(taken()).toBe(2);
  expect(cancelled).toHaveBeenCalledOnce();
});

it("reads nothing of what says that it is too large, and stops where it becomes too large", async () => {
  const says = responseOf(1, new Uint8Array(1), { "content-length": String(MAX_FILE_BYTES + 1) });
  await expect(readBody(says.response, roomy())).rejects.toMatchObject({ code: "too-large" });
  expect(says.taken()).toBe(0);
  const becomes = responseOf(1000, new Uint8Array(MB));
  await expect(readBody(becomes.response, roomy())).rejects.toMatchObject({ code: "too-large" });
  expect(becomes.taken()).toBe(49);
  expect(becomes.cancelled).toHaveBeenCalledOnce();
});
