import browser from "webextension-polyfill";
import contentScript from "../../content/content.ts?script&iife";
import type { PageApi } from "../../content/pageApi";
import { connectToPage } from "../../protocol/page/connectToPage";
import type { Remote } from "../../protocol/rpc";
import { onceGranted } from "./onceGranted";

/** Deadline for a content script's answer, in ms. */
const ASK_MS = 10_000;

/** Calls a frame's content script; `signal` is the deadline. */
type Ask<T> = (page: Remote<PageApi>, signal: AbortSignal) => Promise<T>;

/**
 * Injects the content script into a frame, unless it is there already, and calls it.
 * @throws Error where extensions may not run: the browser's own pages, the store
 */
export async function askPage<T>(tabId: number, frameId: number, ask: Ask<T>): Promise<T> {
  await inject({ tabId, frameIds: [frameId] });
  return askFrame(tabId, frameId, ask);
}

/** Calls a frame's content script; rejects if the frame has none. */
export async function askFrame<T>(tabId: number, frameId: number, ask: Ask<T>): Promise<T> {
  const ended = new AbortController();
  try {
    return await ask(connectToPage(ended.signal, tabId, frameId), AbortSignal.timeout(ASK_MS));
  } finally {
    ended.abort();
  }
}

/** Injects the content script into frames; resolves with one result a frame. */
export const inject = (target: browser.Scripting.InjectionTarget) =>
  onceGranted(() => browser.scripting.executeScript({ target, files: [`/${contentScript}`] }));
