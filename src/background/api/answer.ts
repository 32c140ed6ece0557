import * as v from "valibot";
import type browser from "webextension-polyfill";
import type { Reply } from "../../protocol/askBackground";
import { toFailure } from "../../protocol/failure";
import { allowed, type Lists } from "../../protocol/gate/allowed";
import { check } from "../../protocol/gate/check";
import { senderKind } from "../../protocol/gate/senderKind";
import { type BackgroundApi, backgroundApi } from "./backgroundApi";

/** Who may ask what of the background. */
const MAY_ASK: Lists<keyof BackgroundApi> = {
  page: [
    "openClassifier",
    "replaceClassifier",
    "access",
    "settings",
    "words",
    "fetchContent",
    "fetchLate",
    "corrections",
    "captureTab",
    "showLabels",
    "labelFrames",
    "wrongEnginesSince",
  ],
  popup: ["openClassifier", "replaceClassifier", "labelTab", "labelFramesOf"],
  options: ["openClassifier", "replaceClassifier", "renewModelMenu", "renewTeachMenu"],
  teach: ["openClassifier", "replaceClassifier", "renewModelMenu", "renewTeachMenu", "sayNamed"],
  live: ["openClassifier", "replaceClassifier"],
  host: ["choice", "learnsAtOnce", "useLearnt", "renewTeachMenu", "setReferer", "removeReferer", "noteWrongEngine"],
  background: [],
};

const questionSchema = v.object({ to: v.literal("background"), ask: v.string(), args: v.array(v.unknown()) });

/** Answers a message, if its sender may ask that. */
export async function answer(message: unknown, sender: browser.Runtime.MessageSender): Promise<Reply> {
  try {
    const { ask, args } = check(questionSchema, message, "a question to the background");
    const own: Record<string, unknown> = allowed(backgroundApi, MAY_ASK, senderKind(sender));
    const method = Object.hasOwn(own, ask) ? own[ask] : undefined;
    if (typeof method !== "function") throw new Error(`The background has nothing called "${ask}".`);
    return { value: await method(sender, ...args) };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}
