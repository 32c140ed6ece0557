/** Reasons for failures, said in the language of the page that shows them, not of the context that raised them. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { withDeadline } from "../../../src/async/withDeadline";
import { NoEngineWorks } from "../../../src/classifier/select/noEngineWorks";
import { fromFailure, toFailure } from "../../../src/protocol/failure";
import { explain } from "../../../src/words/explain";
import { chooseLanguage } from "../../../src/words/language";
import { say } from "../../../src/words/message";
import { because, reasonOf } from "../../../src/words/reason";
import { smallClassifier } from "../../make/smallClassifier";
import { uint8 } from "../../make/tensors";
import type { TfliteSpec } from "../../make/tflite";
import { refusalOf } from "../tflite/refusal";
import "../../../src/words/languages/everyLanguage";

beforeEach(() => chooseLanguage("en"));
afterEach(() => chooseLanguage("en"));

/** What a page in Chinese says about an error that was raised in another context. */
function inChinese(error: unknown): string {
  const there = structuredClone(toFailure(error));
  chooseLanguage("zh_CN");
  return say(reasonOf(fromFailure(there)));
}

const sound = smallClassifier();
const [stem, ...rest] = sound.operators;
if (!stem) throw new Error("The small classifier has no operators.");
it.each<[string, TfliteSpec | Uint8Array, string]>([
  [
    "a letter",
    Buffer.from("This is a letter."),
    'hand-made.tflite：文件头：标识是 " is "，而不是“TFL3”。请选择 TensorFlow Lite（.tflite）文件。',
  ],
  [
    "a detector",
    { ...sound, outputs: ["scores", "logits"] },
    "hand-made.tflite：输出：应只有一个输出，而它是 [8,7]。请选择图像分类模型：输入一张图片，输出一组分数。",
  ],
  [
    "an input of four channels",
    { ...sound, tensors: { ...sound.tensors, picture: uint8([1, 8, 8, 4], { scale: 1, zeroPoint: 0 }) } },
    "hand-made.tflite：输入：形状是 [1,8,8,4]，而不是 [1, 边长, 边长, 3]。请选择输入为一张正方形 RGB 图片的模型。",
  ],
  [
    "an operator with too few inputs",
    { ...sound, operators: [{ ...stem, inputs: ["picture"] }, ...rest] },
    "hand-made.tflite：算子 0（CONV_2D）：有 1 个输入。请重新获取文件，或重新导出模型。",
  ],
])("says in Chinese why a file is refused: %s", (_, spec, sentence) => {
  expect(inChinese(refusalOf(spec))).toBe(sentence);
});

it("keeps a sentence in English for logs and the command line", () => {
  expect(refusalOf({ ...sound, outputs: [] }).message).toBe(
    "hand-made.tflite: output: there should be one output, not []. Choose an image classifier: one picture in, one list of scores out.",
  );
});

it("says why each engine failed, by name", () => {
  const reasons = [
    because("engine_reason", because("engine_webgpu"), because("gpu_none")),
    because("engine_reason", because("engine_wasm"), because("backend_not_started", "wasm")),
  ];
  const error = new NoEngineWorks(reasons);
  expect(error.message).toBe(
    "No engine works on this computer. GPU (WebGPU): This browser offers no GPU (WebGPU has no adapter). " +
      "WebAssembly (TensorFlow.js): TensorFlow.js could not start on “wasm”.",
  );
  expect(inChinese(error)).toBe(
    "这台电脑上没有可用的计算引擎。显卡（WebGPU）：此浏览器没有提供显卡（WebGPU 没有适配器）。 " +
      "WebAssembly（TensorFlow.js）：TensorFlow.js 无法在“wasm”上启动。",
  );
});

it("says what was too slow", async () => {
  const never = new Promise<never>(() => {});
  expect(inChinese(await withDeadline(never, 0, "engine_late_run").catch((error) => error))).toBe(
    "一次运算没有在 0 秒内完成。",
  );
});

it.each([
  ["an error", new RangeError("offset is out of bounds")],
  ["an error of the browser", new DOMException("offset is out of bounds", "IndexSizeError")],
  ["a value that is not an error", "offset is out of bounds"],
  [
    "an error with a reason of another kind",
    Object.assign(new Error("offset is out of bounds"), { reason: "destroyed" }),
  ],
])("quotes what comes from outside: %s", (_, error) => {
  expect(inChinese(error)).toBe("出错信息：“offset is out of bounds”。");
});

it("says a reason inside the sentence for a picture", () => {
  const answer = { code: "classifier-failed", detail: because("gpu_none") } as const;
  expect(explain(answer)).toBe("The classifier failed: This browser offers no GPU (WebGPU has no adapter).");
  chooseLanguage("zh_CN");
  expect(explain(answer)).toBe("识别程序出错：此浏览器没有提供显卡（WebGPU 没有适配器）。");
});
