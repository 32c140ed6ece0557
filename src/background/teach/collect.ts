import browser from "webextension-polyfill";
import type { ClassifierApi } from "../../offscreen/offscreen";
import { portEndpoint } from "../../protocol/endpoint";
import { CLASSIFIER_PORT } from "../../protocol/ports";
import { connect } from "../../protocol/rpc";
import { readSettings } from "../../settings/store";
import { openClassifier } from "../openClassifier";

/** Hands a page's picture to the host of the classifier, which keeps it as an example of a category. */
export async function collect(signal: AbortSignal, category: string, picture: string): Promise<void> {
  const { model, engine } = await readSettings();
  await openClassifier();
  const done = new AbortController();
  const port = browser.runtime.connect({ name: CLASSIFIER_PORT });
  const host = connect<Pick<ClassifierApi, "collect">>(portEndpoint(port, done.signal));
  try {
    await host.collect(signal, { category, picture, model, engine });
  } finally {
    done.abort();
  }
}
