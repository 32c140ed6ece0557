import { insideWorker } from "../../scripts/browser/insideWorker";
import type { Running } from "../../scripts/browser/startBrowser";

/** What the classifier's worker holds, after its garbage is collected. */
export interface Held {
  /** Of TensorFlow.js; the engine of another library has none of these. */
  readonly tensors: number;
  readonly bitmaps: number;
  readonly gpu_buffers: number;
}

/** TensorFlow.js keeps its engine where every copy of it finds it: https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/engine.ts */
const TENSORS = "globalThis._tfengine?.state.numTensors ?? 0";

interface Evaluated {
  readonly result: { readonly objectId?: string; readonly value?: number };
}

export function held(running: Running): Promise<Held> {
  return insideWorker(running, async (send) => {
    const evaluate = async (expression: string) =>
      (await send("Runtime.evaluate", { expression })) as unknown as Evaluated;
    /** How many objects of a class there are. */
    const count = async (name: string): Promise<number> => {
      const { result } = await evaluate(`globalThis.${name}?.prototype`);
      if (!result.objectId) return 0;
      const found = (await send("Runtime.queryObjects", { prototypeObjectId: result.objectId })) as {
        objects?: { objectId: string };
      };
      const counted = (await send("Runtime.callFunctionOn", {
        objectId: found.objects?.objectId,
        functionDeclaration: "function () { return this.length; }",
      })) as unknown as Evaluated;
      return counted.result.value ?? 0;
    };
    await send("HeapProfiler.collectGarbage");
    const tensors = (await evaluate(TENSORS)).result.value ?? 0;
    return { tensors, bitmaps: await count("ImageBitmap"), gpu_buffers: await count("GPUBuffer") };
  });
}
