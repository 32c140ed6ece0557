/** Runs in the contestants' page; the benchmark calls the functions that this puts into the global scope. */
import { type Contestant, type ShownFile, SIDE } from "./contestant";
import { decodeAndRun, type HeldFile, holdFiles } from "./limit";
import { liveLoop } from "./liveLoop";

/** Contestants, each loaded when it is its turn; `option` is the argument of its `load`. */
const CONTESTANTS = {
  naive: (option: string) => import("./naive").then(({ load }) => load(option)),
  litert: (option: string) => import("./litert").then(({ load }) => load(option)),
  litertWebgpu: () => import("./litertWebgpu").then(({ load }) => load()),
  mediapipe: () => import("./mediapipe").then(({ load }) => load()),
  onnxruntime: () => import("./onnxruntime").then(({ load }) => load()),
} satisfies Record<string, (option: string) => Promise<Contestant>>;

export type ContestantName = keyof typeof CONTESTANTS;

let contestant: Contestant | undefined;
let held: readonly HeldFile[] = [];

const inPage = {
  start: async (name: ContestantName, option: string): Promise<void> => {
    contestant = await CONTESTANTS[name](option);
  },

  /** Returns probabilities for exact pictures, which are given as RGB in base64. */
  classify: async (pictures: readonly string[]): Promise<number[][]> => {
    const results: number[][] = [];
    for (const picture of pictures) results.push([...(await started().classify(toImageData(picture)))]);
    return results;
  },

  /** Milliseconds for the first `count` pictures of the page, from the start to the last answer. */
  classifyPage: async (count: number): Promise<number> => {
    const images = [...document.images].slice(0, count);
    const start = performance.now();
    await started().classifyPage(images);
    return performance.now() - start;
  },

  /** Milliseconds for files that are in no page. */
  classifyFiles: async (files: readonly ShownFile[]): Promise<number> => {
    const { classifyFiles } = started();
    if (!classifyFiles) throw new Error("It takes no files.");
    const start = performance.now();
    await classifyFiles(files);
    return performance.now() - start;
  },

  /** Takes the distinct files of the first `count` pictures of the page into memory. */
  holdFiles: async (count: number): Promise<void> => {
    held = await holdFiles([...document.images].slice(0, count));
  },

  /** Milliseconds for the files in memory, one after the other. */
  classifyHeld: async (): Promise<number> => {
    const start = performance.now();
    await decodeAndRun(held, started().classify);
    return performance.now() - start;
  },

  /** Milliseconds from a page with nothing loaded to the first picture's answer. */
  first: async (name: ContestantName, option: string): Promise<number> => {
    const start = performance.now();
    await inPage.start(name, option);
    await started().classifyPage([...document.images].slice(0, 1));
    return performance.now() - start;
  },

  /** Shows the camera, with what the contestant says of its frames. */
  watchCamera: (): Promise<void> => liveLoop(started()),

  infer: async (runs: number): Promise<number[]> => {
    const { infer } = started();
    if (!infer) throw new Error("Its network is not timed alone.");
    return infer(runs);
  },
};

export type InPage = typeof inPage;
Object.assign(globalThis, { inPage });

function started(): Contestant {
  if (!contestant) throw new Error("No contestant is loaded.");
  return contestant;
}

function toImageData(base64: string): ImageData {
  const rgb = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) rgba.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
  return new ImageData(rgba, SIDE, SIDE);
}
