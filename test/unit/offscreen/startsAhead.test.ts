/** The classifier's worker is started when a page asks what is known of its pictures: before it sends the first one. */
import { expect, it, vi } from "vitest";
import type { Verdict } from "../../../src/protocol/answer";

const PAGE = "https://page.example/";
const { world, client } = vi.hoisted(() => ({
  world: { connected: (_: object) => {}, anyNew: true },
  client: { started: false, call: vi.fn() },
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      id: "ours",
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onConnect: { addListener: (react: typeof world.connected) => Object.assign(world, { connected: react }) },
    },
  },
}));
vi.mock("../../../src/classifier/client", () => ({
  ClassifierClient: class {
    call = client.call;
    get started() {
      return client.started;
    }
  },
}));
vi.mock("../../../src/classifier/cache/verdictCache", () => ({
  VerdictCache: class {
    recall = async (_: string, __: object, ___: string, urls: string[]): Promise<object> => {
      const verdicts: (Verdict | undefined)[] = urls.map(() => undefined);
      return { verdicts, anyNew: world.anyNew };
    };
  },
}));
vi.mock("../../../src/models/catalogue", () => ({ findModel: async () => ({ id: "mine" }) }));
vi.mock("../../../src/protocol/askBackground", () => ({ askBackground: async () => ({ model: "", engine: "auto" }) }));
await import("../../../src/offscreen/offscreen");

/** Asks as a page's script does, and resolves with the answer. */
const recall = () =>
  new Promise<{ kind: string }>((resolve) => {
    const deaf = { addListener: () => {} };
    const hear = (receive: (message: object) => void) => {
      const args = [{ model: "", engine: "auto", urls: [`${PAGE}a.jpg`] }];
      receive({ kind: "call", id: 0, method: "recall", args });
    };
    world.connected({
      name: "classifier",
      sender: { id: "ours", url: PAGE, tab: { id: 7 } },
      postMessage: (message: { kind: string }) => message.kind !== "call" && resolve(message),
      disconnect: () => {},
      onDisconnect: deaf,
      onMessage: { addListener: hear },
    });
  });

it("where one of them is new", async () => {
  client.call.mockReset().mockResolvedValue(undefined);
  world.anyNew = true;
  expect((await recall()).kind).toBe("answer");
  expect(client.call).toHaveBeenCalledOnce();
  const open = vi.fn();
  client.call.mock.calls[0]?.[1]({ open });
  expect(open).toHaveBeenCalledWith(expect.anything(), { model: "", engine: "auto" });
});

it("not where all were seen, nor a second time", async () => {
  client.call.mockReset().mockResolvedValue(undefined);
  world.anyNew = false;
  await recall();
  Object.assign(world, { anyNew: true });
  client.started = true;
  await recall();
  expect(client.call).not.toHaveBeenCalled();
});
