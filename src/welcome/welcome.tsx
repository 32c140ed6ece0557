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
        <p class="links">
          <a href="/src/live/index.html" target="_blank" rel="noopener">
            {message("live_link")}
          </a>
          <a href="/src/options/index.html" target="_blank" rel="noopener">
            {message("welcome_settings")}
          </a>
        </p>
      </div>
    </main>
  );
}
