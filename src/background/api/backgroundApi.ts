import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Replacement } from "../../examples/learnt/keepLearnt";
import { ENGINE_IDS, type EngineId } from "../../protocol/answer";
import { check } from "../../protocol/gate/check";
import { inPrivateWindow } from "../../protocol/inPrivateWindow";
import type { Choice } from "../../protocol/picture";
import { readSettings } from "../../settings/store";
import { LANGUAGES, type Language, wordsOf } from "../../words/language";
import { showCallouts } from "../callouts/showCallouts";
import { renewModelMenu } from "../menus/modelMenu";
import { renewTeachMenu } from "../menus/teachMenu";
import { openClassifier, replaceClassifier } from "../openClassifier";
import { inject } from "../pages/askPage";
import { injectLate } from "../pages/injectLate";
import { isStopped, labelFrames, labelTab } from "../pages/labelTab";
import { removeRefererRule, setRefererRule } from "../refererRules";
import { showLabels } from "../showLabels";
import { sayNamed } from "../teach/sayTaught";
import { useLearnt } from "../teach/useLearnt";
import { noteWrongEngine, wrongEnginesSince } from "../wrongEngines";
import { captureTab } from "./captureTab";
import { correctionsFor } from "./correctionsFor";
import { originOf } from "./originOf";
import { settingsFor } from "./settingsFor";

type Sender = browser.Runtime.MessageSender;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(200));
const tabOf = (id: unknown) => check(whole, id, "the id of a tab");
const webAddress = v.pipe(v.string(), v.maxLength(10_000), v.regex(/^https?:/i), v.url());

/**
 * Functions of the background. Each is given the sender as the browser describes it, and checks its own parameters;
 * `MAY_ASK` (answer.ts) says who may call which.
 */
export const backgroundApi = {
  openClassifier: (_: Sender) => openClassifier(),

  /** Has the host of the classifier replaced if it does not answer; resolves with whether it was. */
  replaceClassifier: (_: Sender) => replaceClassifier(),

  /**
   * What the user has granted: all origins, and whether the asking page's origin is among them. Also whether the
   * asking page is a frame of a page on which the user has stopped the labelling.
   */
  access: async (sender: Sender) => {
    const { origins = [] } = await browser.permissions.getAll();
    const origin = originOf(sender);
    const page = /^https?:/.test(origin) && (await browser.permissions.contains({ origins: [`${origin}/*`] }));
    const { tab, frameId = 0 } = sender;
    const stopped = frameId !== 0 && tab?.id !== undefined && (await isStopped(tab.id));
    return { origins, page, stopped };
  },

  /** The settings that concern the asking page. */
  settings: (sender: Sender) => settingsFor(sender),

  /** Puts the script that finds pictures into the asking frame. */
  fetchContent: async ({ tab, frameId = 0 }: Sender) => {
    if (tab?.id !== undefined) await inject({ tabId: tab.id, frameIds: [frameId] });
  },

  /** Puts the script that shows labels into the asking frame. */
  fetchLate: async ({ tab, frameId = 0 }: Sender) => {
    if (tab?.id !== undefined) await injectLate(tab.id, frameId);
  },

  /** What is said in a language. */
  words: (_: Sender, language: Language) => wordsOf(check(v.picklist(LANGUAGES), language, "a language")),

  /** The model and the engine that the user chose, for the classifier's host. */
  choice: async (_: Sender): Promise<Choice> => {
    const { model, engine } = await readSettings();
    return { model, engine };
  },

  /** The user's labels for pictures, by `pictureKey`; of those that are asked for. */
  corrections: (_: Sender, keys: readonly string[]) => correctionsFor(keys),

  /** A screenshot of the asking tab (an image file, as a data: address); only while that tab is in front. */
  captureTab,

  /** Takes the number of pictures with a label in the asking document, for the toolbar button. */
  showLabels: async (sender: Sender, labels: number) => {
    const { tab } = sender;
    if (tab?.id === undefined) return;
    await showLabels(tab.id, sender, check(whole, labels, "a number of labels"));
    if (labels > 0 && sender.frameId === 0) await showCallouts(tab.id);
  },

  /** Labels the frames of the asking tab. */
  labelFrames: async ({ tab }: Sender) => {
    if (tab?.id !== undefined) await labelFrames(tab.id);
  },

  /**
   * Has `picture` requested with `origin` as Referer from now on, for the classifier; resolves with the rule's number, or
   * undefined where that is not allowed. It never is in a private window: the browser would apply the rule to requests of
   * other windows, too.
   */
  setReferer: async (_: Sender, origin: string, picture: string) => {
    if (inPrivateWindow()) return undefined;
    return setRefererRule(check(webAddress, origin, "an origin"), check(webAddress, picture, "a picture's address"));
  },

  /** Ends what `setReferer` began. */
  removeReferer: (_: Sender, rule: number) => removeRefererRule(check(whole, rule, "the number of a rule")),

  /** Takes an engine that was found to be wrong just now. */
  noteWrongEngine: async (_: Sender, engine: EngineId) => {
    await noteWrongEngine(check(v.picklist(ENGINE_IDS), engine, "an engine"));
  },

  /** The engines that were found to be wrong since a time, in ms since 1970. */
  wrongEnginesSince: (_: Sender, since: number) => wrongEnginesSince(check(whole, since, "a time")),

  /** Whether what is learnt is to follow each picture that is added. */
  learnsAtOnce: async (_: Sender) => (await readSettings()).learnAtOnce,

  /** Has models that were learnt take the place of those that were learnt before. */
  useLearnt: (_: Sender, replaced: readonly Replacement[]) => useLearnt(replaced),

  /** Has the menu of models follow which of them are on this computer. */
  renewModelMenu: async (_: Sender) => renewModelMenu(await readSettings()),

  /** Shows on the picture from a page that a category was made of how the user has called it. */
  sayNamed: (_: Sender, category: string, called: string) =>
    sayNamed(check(text, category, "the id of a category"), check(text, called, "a name")),

  /** Has the menu of pictures follow which categories the user teaches. */
  renewTeachMenu: (_: Sender) => renewTeachMenu(),

  /** Starts labelling a tab. */
  labelTab: (_: Sender, tabId: number) => labelTab(tabOf(tabId)),

  /** Labels the frames of a tab; resolves with their ids. */
  labelFramesOf: (_: Sender, tabId: number) => labelFrames(tabOf(tabId)),
};

export type BackgroundApi = typeof backgroundApi;
