import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Asker } from "../../../../src/content/ask/asker";
import type { AskerParts } from "../../../../src/content/ask/askerParts";
import type { Nearness } from "../../../../src/content/page/entry";
import { Ledger } from "../../../../src/content/page/ledger";
import type { Spot } from "../../../../src/content/page/spot";
import type { Answer } from "../../../../src/protocol/answer";

vi.mock("webextension-polyfill", () => ({ default: {} }));

const ANSWER: Answer = { state: "unreadable", code: "refused", detail: "404" };
const candidates = [{ index: 1, label: "cat", probability: 0.9 }];
const VERDICT: Answer = {
  state: "confident",
  candidates,
  top5: candidates,
  kinds: [],
  model: "a",
  engine: "wasm",
};

beforeEach(() => {
  vi.stubGlobal("document", { baseURI: "https://example.org/" });
  vi.stubGlobal("location", { origin: "https://example.org" });
});
afterEach(() => void vi.unstubAllGlobals());

/** A page whose classifier remembers what is in `remembered`, and answers anything else at once. */
function page(remembered: ReadonlySet<string> = new Set()) {
  const [ledger, life] = [new Ledger(), new AbortController()];
  const asked: string[] = [];
  const lookedUp: string[] = [];
  const settings = { model: "a", engine: "auto", sensitivity: "balanced" };
  const remote = {
    recall: async (_: AbortSignal, { urls }: { urls: string[] }) => {
      lookedUp.push(...urls);
      return urls.map((url) => (remembered.has(url) ? VERDICT : undefined));
    },
    classify: async (_: AbortSignal, { picture }: { picture: { url: string } }) => {
      asked.push(picture.url);
      return ANSWER;
    },
    status: async () => ({ waiting: 0 }),
  };
  const parts = {
    ledger,
    classifier: { call: (ask: (it: unknown) => unknown) => ask(remote) },
    origins: () => ["*://*/*"],
    settings: () => settings,
  };
  const asker = new Asker(life.signal, parts as unknown as AskerParts);
  const see = (i: number, nearness: Nearness) => {
    const spot = { element: {}, kind: {} } as Spot;
    ledger.see(spot, `https://pictures.example/${i}`, nearness);
    return spot;
  };
  const answered = () => [...ledger.pictures].every(({ answer }) => answer);
  return { ledger, asker, see, asked, lookedUp, settings, answered };
}

const name = (i: number) => `https://pictures.example/${i}`;

it("looks each picture up before it is read, nearest first, and reads only those that are not remembered", async () => {
  const { asker, see, asked, lookedUp, answered } = page(new Set([name(1)]));
  for (const [i, nearness] of (["far", "near", "shown"] as const).entries()) see(i, nearness);
  asker.pump();
  await vi.waitUntil(answered);
  expect(lookedUp).toEqual([name(2), name(1), name(0)]);
  expect(asked).toEqual([name(2), name(0)]);
});

it("asks for what comes on screen before what was there first", async () => {
  const { asker, ledger, see, asked, answered } = page();
  const spots = Array.from({ length: 40 }, (_, i) => see(i, "far"));
  asker.pump();
  ledger.see(spots[39] as Spot, name(39), "shown");
  ledger.lose(spots[20] as Spot);
  await vi.waitUntil(answered);
  expect(asked[0]).toBe(name(39));
  expect(asked).toHaveLength(39);
});

it("looks everything up again for another model", async () => {
  const { asker, ledger, see, asked, lookedUp, settings, answered } = page();
  for (let i = 0; i < 3; i++) see(i, "shown");
  asker.pump();
  await vi.waitUntil(answered);
  settings.model = "b";
  ledger.forgetAnswers();
  asker.pump();
  await vi.waitUntil(answered);
  expect([lookedUp.length, asked.length]).toEqual([6, 6]);
});

it("looks at a picture about as often on a page of 2,000 as on a page of 200", async () => {
  const perPicture = async (pictures: number) => {
    const { asker, ledger, see, asked, answered } = page();
    let looks = 0;
    for (let i = 0; i < pictures; i++) see(i, i % 3 ? "far" : "near");
    for (const entry of ledger.pictures) {
      let { answer } = entry;
      Object.defineProperty(entry, "answer", {
        get: () => {
          looks++;
          return answer;
        },
        set: (value) => {
          answer = value;
        },
      });
    }
    asker.pump();
    await vi.waitUntil(() => asked.length === pictures && !asker.busy, { timeout: 30_000 });
    const counted = looks;
    expect(answered()).toBe(true);
    return counted / pictures;
  };
  expect(await perPicture(2_000)).toBeLessThan(2 * (await perPicture(200)));
});
