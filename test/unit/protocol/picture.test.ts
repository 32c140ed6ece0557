import { describe, expect, it } from "vitest";
import {
  checkClassifyRequest,
  checkExamineRequest,
  checkMeasureRequest,
  checkRecallRequest,
} from "../../../src/protocol/picture";
import { checkLesson } from "../../../src/protocol/request/lesson";
import { MAX_ADDRESS_LENGTH, MAX_FILE_BYTES } from "../../../src/protocol/request/limits";
import { checkSettled, checkSquare } from "../../../src/protocol/request/particulars";

const request = (picture: unknown, more: object = {}) => ({ model: "", engine: "auto", picture, ...more });
const pixels = (width: number, height: number, bytes: number) => ({
  from: "pixels",
  width,
  height,
  rgba: new ArrayBuffer(bytes),
  whole: false,
});

describe("a request that a page's process sends", () => {
  it.each([
    ["an address", { from: "address", url: "https://example.org/a.jpg" }],
    ["a data: address", { from: "address", url: "data:image/png;base64,AA" }],
    ["a file", { from: "file", bytes: new ArrayBuffer(8) }],
    ["pixels", pixels(2, 3, 24)],
    ["a video's frame", { ...pixels(2, 3, 24), video: "video:1" }],
  ])("may name %s", (_, picture) => {
    expect(checkClassifyRequest(request(picture)).picture).toEqual(picture);
  });

  it.each([
    ["no object", undefined, "request"],
    ["a file address", request({ from: "address", url: "file:///etc/passwd" }), "picture.url"],
    ["an extension's address", request({ from: "address", url: "chrome-extension://x/y" }), "picture.url"],
    ["a script", request({ from: "address", url: "javascript:alert(1)" }), "picture.url"],
    [
      "a long address",
      request({ from: "address", url: `https://a.example/${"x".repeat(MAX_ADDRESS_LENGTH)}` }),
      "picture.url",
    ],
    [
      "a file's long header",
      request({
        from: "file",
        bytes: new ArrayBuffer(8),
        source: { url: "https://a.example/", headers: { expires: "x".repeat(1 << 20) } },
      }),
      "picture.source.headers.expires",
    ],
    ["an unknown way", request({ from: "disk" }), "picture.from"],
    [
      "a file that is too large",
      request({ from: "file", bytes: new ArrayBuffer(MAX_FILE_BYTES + 1) }),
      "picture.bytes",
    ],
    ["bytes that are none", request({ from: "file", bytes: "AAAA" }), "picture.bytes"],
    ["pixels that do not fit their size", request(pixels(2, 3, 23)), "picture"],
    ["pixels of an absurd size", request(pixels(1e9, 1, 4)), "picture.width"],
    ["a video with a name as long as a book", request({ ...pixels(1, 1, 4), video: "v".repeat(101) }), "picture.video"],
    ["an unknown engine", request(pixels(1, 1, 4), { engine: "tpu" }), "engine"],
  ])("may not be %s", (_, data, place) => {
    expect(() => checkClassifyRequest(data)).toThrow(new RegExp(`^Not a request to classify a picture: ${place}`));
  });
});

it("a page's request may not ask for the probability of every class", () => {
  const data = request(pixels(1, 1, 4), { all: true });
  expect(checkClassifyRequest(data, "options").all).toBe(true);
  expect(() => checkClassifyRequest(data, "page")).toThrow("all");
  expect(checkClassifyRequest(request(pixels(1, 1, 4), { soon: true }), "page").soon).toBe(true);
});

it("only addresses of servers are recalled", () => {
  const recall = (url: string) => checkRecallRequest({ model: "", engine: "auto", urls: [url] });
  expect(recall("https://a.example/").urls).toHaveLength(1);
  for (const url of ["data:,a", "blob:https://a.example/1", "https://a.example/".padEnd(MAX_ADDRESS_LENGTH + 1, "x")]) {
    expect(() => recall(url)).toThrow("Not a request to recall verdicts: urls.0");
  }
});

it("a verdict's name and a part of a picture are what they are said to be", () => {
  expect([checkSettled("a"), checkSquare(2)]).toEqual(["a", 2]);
  for (const name of ["x".repeat(101), { toString: () => "a" }, undefined]) expect(() => checkSettled(name)).toThrow();
  for (const square of [3, -1, "1", Number.NaN]) expect(() => checkSquare(square)).toThrow();
});

it("a lesson has an end", () => {
  const example = { category: 0, name: "a", content: "b" };
  const lesson = { model: "", title: "a", categories: ["a"], examples: [example], features: new Blob([]) };
  expect(checkLesson(lesson)).toEqual(lesson);
  const endless = <T>(what: T) => new Array<T>(100_001).fill(what);
  expect(() => checkLesson({ ...lesson, examples: endless(example) })).toThrow("examples");
  expect(() => checkLesson({ ...lesson, categories: endless("a") })).toThrow("categories");
});

describe("what the options page asks", () => {
  const file = { contents: new Blob(["model"]), file: "model.tflite" };

  it("passes where it is as it should be", () => {
    expect(checkMeasureRequest({ model: "a model", engine: "wasm" })).toEqual({ model: "a model", engine: "wasm" });
    expect(checkExamineRequest(file)).toEqual(file);
    expect(checkExamineRequest({ ...file, labels: "cat\ndog" }).labels).toBe("cat\ndog");
  });

  it.each([
    ["an entry with a path of its own", { model: { file: "../../x" }, engine: "wasm" }],
    ["an engine that is none", { model: "a model", engine: "auto" }],
  ])("is refused: %s", (_, data) => {
    expect(() => checkMeasureRequest(data)).toThrow("Not a request to measure a model");
  });

  it.each([
    ["a file that is none", { ...file, contents: "model" }],
    ["a file that is too large", { ...file, contents: Object.create(Blob.prototype, { size: { value: 2 ** 30 } }) }],
    ["a name without end", { ...file, file: "x".repeat(2_000) }],
    ["labels that are no text", { ...file, labels: ["cat"] }],
  ])("is refused: %s", (_, data) => {
    expect(() => checkExamineRequest(data)).toThrow("Not a request to examine a model");
  });
});
