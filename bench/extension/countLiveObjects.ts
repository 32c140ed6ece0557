import { insideWorker } from "../../scripts/browser/insideWorker";
import type { Running } from "../../scripts/browser/startBrowser";

/** Numbers of live objects in the classifier's worker, after a garbage collection. */
export interface LiveObjects {
  /** Tensors of TensorFlow.js; engines of other libraries have none of these. */
  readonly tensors: number;
  readonly bitmaps: number;
  readonly gpu_buffers: number;
}

/**
 * TensorFlow.js keeps its engine in the global scope:
 * https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/engine.ts
 */
const TENSORS = "globalThis._tfengine?.state.numTensors ?? 0";

interface Evaluated {
  readonly result: { readonly objectId?: string; readonly value?: number };
}

export function countLiveObjects(running: Running): Promise<LiveObjects> {
  return insideWorker(running, async (send) => {
    const evaluate = async (expression: string) =>
      (await send("Runtime.evaluate", { expression })) as unknown as Evaluated;
    /** Number of live objects of a class. */
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
