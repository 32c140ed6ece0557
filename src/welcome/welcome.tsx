import browser from "webextension-polyfill";
import { message } from "../words/message";
import { Allow } from "./allow";
import { How } from "./how";
import { Sample } from "./sample";

export function Welcome() {
  return (
    <main>
      <header>
        <h1>{message("welcome_title")}</h1>
        <p class="lead">{message("welcome_intro")}</p>
      </header>
      <Sample />
      <How />
      <Allow />
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
        {message("welcome_settings")}
      </button>
    </main>
  );
}
