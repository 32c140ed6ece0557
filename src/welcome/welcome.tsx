import browser from "webextension-polyfill";
import { message } from "../words/message";
import { AllowAllSites } from "./allowAllSites";
import { BadgeSigns } from "./badgeSigns";
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
      <div class="beside">
        <BadgeSigns />
        <AllowAllSites />
        <HowToAsk />
        <a class="live" href="/src/live/index.html" target="_blank" rel="noopener">
          {message("live_link")}
        </a>
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
          {message("welcome_settings")}
        </button>
      </div>
    </main>
  );
}
