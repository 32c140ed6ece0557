import { describe, expect, it, vi } from "vitest";
import { allowed } from "../../../../src/protocol/gate/allowed";
import { senderKind } from "../../../../src/protocol/gate/senderKind";

vi.mock("webextension-polyfill", () => ({
  default: { runtime: { id: "ours", getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));

const tab = { id: 1 } as never;
const own = (path: string) => `chrome-extension://ours/${path}`;

it.each([
  ["a page's content script", { url: "https://a.example/", tab }, "page"],
  ["one in a frame without an address", { url: "about:blank", tab }, "page"],
  ["the popup", { url: own("src/popup/index.html") }, "popup"],
  ["the popup as a tab", { url: own("src/popup/index.html?tabId=3"), tab }, "popup"],
  ["the options page", { url: own("src/options/index.html"), tab }, "options"],
  ["the page of the user's categories", { url: own("src/teach/index.html"), tab }, "teach"],
  ["the live page", { url: own("src/live/index.html"), tab }, "live"],
  ["the welcome page", { url: own("src/welcome/index.html"), tab }, "options"],
  ["the background", { url: own("service-worker-loader.js") }, "background"],
  ["the page that hosts the classifier", { url: own("src/offscreen/index.html") }, "host"],
  ["a page of ours that nobody knows", { url: own("models/x.html"), tab }, undefined],
  [
    "a page whose address looks like ours",
    { url: "https://a.example/chrome-extension://ours/src/popup/", tab },
    "page",
  ],
  ["a page of another extension", { id: "theirs", url: "chrome-extension://theirs/src/popup/" }, undefined],
  ["another extension that claims our address", { id: "theirs", url: own("src/popup/index.html") }, undefined],
  ["something without an address or a tab", {}, undefined],
] as const)("%s", (_, sender, kind) => {
  expect(senderKind({ id: "ours", ...sender })).toBe(kind);
});

describe("what is allowed", () => {
  const functions = { look: () => 1, erase: () => 2 };
  const none = { popup: [], teach: [], live: [], host: [], background: [] } as const;
  const lists = { ...none, page: ["look"], options: ["look", "erase"] } as const;

  it.each([
    ["page", ["look"]],
    ["popup", []],
    ["options", ["look", "erase"]],
    [undefined, []],
  ] as const)("to %s is on its list, and nothing else", (kind, names) => {
    expect(Object.keys(allowed(functions, lists, kind))).toEqual(names);
  });
});
