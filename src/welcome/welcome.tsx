import browser from "webextension-polyfill";
import { message } from "../words/message";
import { AllowAllSites } from "./allowAllSites";
import { HowToAsk } from "./howToAsk";
import { Sample } from "./sample";

/** The welcome page. */
export function Welcome() {
  return (
    <main>
      <header>
        <h1>{message("welcome_title")}</h1>
        <p class="lead">{message("welcome_intro")}</p>
      </header>
      <Sample />
      <HowToAsk />
      <AllowAllSites />
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        {message("welcome_settings")}
      </button>
    </main>
  );
}
