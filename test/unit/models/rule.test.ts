/** The rule that goes with a model's file. */
import { expect, it } from "vitest";
import { RULE_FILE, readRule } from "../../../src/models/stored/readRule";
import { readTflite } from "../../../src/tflite/readTflite";
import { writeClassifier } from "../../../src/tflite/writeClassifier";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";

const graph = readTflite(makeTflite(smallClassifier()), "net.tflite");
const own = { labels: 1, confident: 0.7 };
const gate = { weights: btoa("ab"), scale: 1, bias: 0, known: -1, plain: 1 };
const rule = { confident: 0.9, recognised: 0.2, gate, own };

const fileWith = (text: string) => writeClassifier(graph, "Mine", { [RULE_FILE]: text });
const readOf = (data: unknown) => readRule(fileWith(JSON.stringify(data)), graph.labels.length);

it("is read as it was written, beside the labels", () => {
  expect(graph.labels).toHaveLength(3);
  expect(readOf(rule)).toEqual(rule);
  expect(readTflite(fileWith("{}"), "mine.tflite").labels).toEqual(graph.labels);
});

it.each([
  ["there is no such file", writeClassifier(graph, "Mine")],
  ["it is no model", new Uint8Array(100)],
  ["it is cut off", fileWith('{"confident":')],
  ["it is something else", fileWith("[]")],
])("is none where %s", (_, bytes) => {
  expect(readRule(bytes, 3)).toBeUndefined();
});

it.each([
  ["thresholds beyond 1", { ...rule, confident: 2 }],
  [
    "as many words of the user's own as there are labels",
    { confident: 0.9, recognised: 0.2, own: { ...own, labels: 3 } },
  ],
  ["a gate for other classes", { ...rule, gate: { ...gate, weights: btoa("abc") } }],
  ["a gate without numbers", { ...rule, gate: { ...gate, known: "no" } }],
])("is none with %s", (_, data) => {
  expect(readOf(data)).toBeUndefined();
});
