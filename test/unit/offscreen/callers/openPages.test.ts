/** Pages that are open hear of an engine that has become wrong. */
import { expect, it, vi } from "vitest";
import { OpenPages } from "../../../../src/offscreen/callers/openPages";
import { workerEndpoint } from "../../../../src/protocol/endpoint";
import { serve } from "../../../../src/protocol/rpc";

const asked = vi.hoisted(() => vi.fn(async (..._: unknown[]) => {}));
vi.mock("../../../../src/protocol/askBackground", () => ({ askBackground: asked }));

/** A page with a channel, which notes what it is told. */
function openPage() {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  const closed = new AbortController();
  const told: string[] = [];
  serve(workerEndpoint(port1), { distrusted: (_, engine: string) => void told.push(engine) });
  const close = () => {
    closed.abort();
    port1.close();
  };
  return { endpoint: workerEndpoint(port2, closed.signal), told, close };
}

it("each page is told, except those that are gone; the background notes it for those that may come back", async () => {
  const pages = new OpenPages();
  const [first, second, gone] = [openPage(), openPage(), openPage()];
  for (const { endpoint } of [first, second, gone]) pages.add(endpoint);
  const posted = vi.spyOn(gone.endpoint, "post");
  gone.close();
  pages.distrust("webgpu");
  await expect.poll(() => [first.told, second.told]).toEqual([["webgpu"], ["webgpu"]]);
  expect(posted).not.toHaveBeenCalled();
  expect(asked.mock.calls).toEqual([["noteWrongEngine", "webgpu"]]);
  first.close();
  second.close();
});
