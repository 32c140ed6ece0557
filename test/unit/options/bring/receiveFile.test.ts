/** A server that sends a model says nothing that is relied on: neither how much it sends, nor that it ends. */
import { afterEach, expect, it, vi } from "vitest";
import { receiveFile } from "../../../../src/options/bring/receiveFile";

const { signal } = new AbortController();
const MOST = 1_000;
const part = () => new Uint8Array(300);
const cancelled = vi.fn();

const sending = (pull: UnderlyingDefaultSource<Uint8Array>["pull"]) =>
  new Response(new ReadableStream({ pull, cancel: cancelled } as UnderlyingDefaultSource<Uint8Array>), {
    headers: { "content-length": "7" },
  });

afterEach(() => {
  vi.useRealTimers();
  cancelled.mockClear();
});

it("takes what comes, whatever length was announced", async () => {
  let parts = 0;
  const response = sending((stream) => (parts++ < 3 ? stream.enqueue(part()) : stream.close()));
  const file = await receiveFile(signal, response, "m.tflite", MOST);
  expect([file.name, file.size]).toEqual(["m.tflite", 900]);
});

it("ends a body that does not end", async () => {
  const pulled = vi.fn((stream: ReadableStreamDefaultController<Uint8Array>) => stream.enqueue(part()));
  await expect(receiveFile(signal, sending(pulled), "m.tflite", MOST)).rejects.toThrow("m.tflite is too large");
  expect(pulled.mock.calls.length).toBeLessThan(7);
  await expect.poll(() => cancelled.mock.calls.length).toBe(1);
});

it("gives up a server that falls silent", async () => {
  vi.useFakeTimers();
  const receiving = receiveFile(
    signal,
    sending(() => new Promise(() => {})),
    "m.tflite",
    MOST,
  );
  const refused = expect(receiving).rejects.toThrow("The server sent nothing for 20 s");
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
});
