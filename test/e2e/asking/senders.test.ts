/** A page's content script gets what it needs, and nothing else, even if the page's process has taken it over. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askClassifier } from "../../../scripts/browser/askClassifier";
import { openTab, readAnswers } from "../../../scripts/cli/labelPage";
import { CARRIED_MODEL, html, type Site, serveSite, setSettings, useBrowser } from "../support/harness";
import { sample } from "../support/samples";

const NOT_ITS_OWN = /nothing called/;

describe("a page's content script", () => {
  const running = useBrowser();
  let site: Site;
  let tabId: number;
  beforeAll(async () => {
    site = await serveSite({
      "/": html('<img width="200" height="200" src="/clock.svg" alt="">'),
      "/clock.svg": sample("clock"),
    });
    await setSettings(running(), { model: CARRIED_MODEL, engine: "wasm" });
    tabId = (await openTab(running(), `${site.origin}/`)).id;
    await readAnswers(running(), tabId, 1);
  });
  afterAll(() => site.close());

  /** What becomes of calls from the script's own world: "answered", or the error's message. */
  const ask = (of: "background" | "classifier", method: string, args: readonly unknown[]) =>
    running().background.evaluate(
      async ([target, ...call]) => {
        const func = async (of: string, method: string, args: readonly unknown[]) => {
          if (of === "background") {
            const reply = await chrome.runtime.sendMessage({ to: "background", ask: method, args });
            return "failure" in reply ? String(reply.failure.message) : "answered";
          }
          const port = chrome.runtime.connect({ name: "classifier" });
          return new Promise<string>((resolve) => {
            port.onMessage.addListener(({ kind, failure }) => {
              port.disconnect();
              resolve(kind === "answer" ? "answered" : failure.message);
            });
            port.postMessage({ kind: "call", id: 0, method, args });
          });
        };
        const [frame] = await chrome.scripting.executeScript({ target: { tabId: target }, func, args: call });
        return String(frame?.result);
      },
      [tabId, of, method, args] as const,
    );

  it.each([
    ["clearResults", []],
    ["measure", [CARRIED_MODEL, "wasm"]],
    ["examine", ["a file", "model.tflite"]],
    ["embed", [{}]],
    ["teach", [{}]],
    ["collect", [{}]],
    ["toString", []],
  ])("may not call the classifier's %s", async (method, args) => {
    expect(await ask("classifier", method, args)).toMatch(NOT_ITS_OWN);
  });

  it.each([
    ["labelTab", [0]],
    ["labelFramesOf", [0]],
    ["renewTeachMenu", []],
    ["sayNamed", ["id", "name"]],
    ["setReferer", ["https://other.example", "https://x.example/a.png"]],
    ["constructor", []],
  ])("may not ask the background for %s", async (method, args) => {
    expect(await ask("background", method, args)).toMatch(NOT_ITS_OWN);
  });

  it.each([
    ["showLabels", [-1], /Not a number of labels/],
    ["showLabels", ["many"], /Not a number of labels/],
    ["corrections", [["a.example"]], /Not a list of pictures/],
    ["corrections", [Array(1_001).fill("0123456789abcdef")], /Not a list of pictures/],
  ])("has its parameters checked: %s %s", async (method, args, said) => {
    expect(await ask("background", method, args)).toMatch(said);
  });

  it.each(["local", "sync", "session"] as const)("has no access to the storage: %s", async (area) => {
    const said = await running().background.evaluate(
      async ([target, name]) => {
        const func = (name: "local" | "sync" | "session") =>
          Promise.resolve()
            .then(() => chrome.storage[name].get())
            .then(
              () => "read",
              (error) => String(error),
            );
        const [frame] = await chrome.scripting.executeScript({ target: { tabId: target }, func, args: [name] });
        return String(frame?.result);
      },
      [tabId, area] as const,
    );
    expect(said).toMatch(/not allowed|not have access|undefined/i);
  });

  it.each([
    ["classify", { model: "", engine: "wasm" }],
    ["classify", { model: CARRIED_MODEL, engine: "cpu" }],
    ["recall", { model: CARRIED_MODEL, engine: "auto" }],
  ])("may not have another model or engine used: %s %o", async (method, choice) => {
    const request = { ...choice, picture: { from: "address", url: `${site.origin}/clock.svg?new` }, urls: [] };
    expect(await ask("classifier", method, [request])).toMatch(/Another model or engine/);
    expect(await ask("classifier", method, [{ ...request, model: CARRIED_MODEL, engine: "wasm" }])).toBe("answered");
  });

  it("gets what it needs", async () => {
    expect(await ask("classifier", "status", [])).toBe("answered");
    expect(await ask("background", "labelFrames", [])).toBe("answered");
  });
});

describe("a measurement", () => {
  const running = useBrowser();

  it("takes a model of the catalogue, and no path", async () => {
    const path = { id: CARRIED_MODEL, from: "extension", file: "../../manifest.json" };
    await expect(askClassifier(running(), "measure", [path, "wasm"])).rejects.toThrow("Not a request to measure");
    await expect(askClassifier(running(), "measure", ["../..", "wasm"])).rejects.toThrow("There is no model");
  });
});
