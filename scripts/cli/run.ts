import { abortable } from "../../src/async/abortable";
import type { EngineChoice } from "../../src/protocol/picture";
import { type Running, startBrowser } from "../browser/startBrowser";
import { bringModel, isFile } from "./bringModel";
import { carry } from "./carry";

/** The model and the engine to use. */
export interface Wanted {
  /** A model's id, or a model's file. */
  readonly model?: string | undefined;
  readonly engine?: EngineChoice | undefined;
}

/**
 * Starts the browser for the command line: with permission for every site, and with the chosen model and engine.
 * @param options `signal` ends the start; with it, what the system's signals end is left to the caller
 */
export async function startForCommandLine(
  { model = "", engine = "auto" }: Wanted,
  { window = false, signal }: { readonly window?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Running> {
  // Chromium offers its software GPU only with this switch; on a machine without a GPU the engine has no other adapter.
  const args = engine === "webgpu" ? ["--enable-unsafe-webgpu"] : [];
  const change = await carry(model);
  const running = await startBrowser({
    hostPermissions: ["*://*/*"],
    args,
    window,
    ownSignals: signal !== undefined,
    change,
  });
  try {
    const id = isFile(model)
      ? await abortable(signal ?? new AbortController().signal, bringModel(running, model))
      : model;
    await running.background.evaluate((settings) => chrome.storage.local.set({ settings }), { model: id, engine });
    return running;
  } catch (error) {
    await running.close();
    throw error;
  }
}
