import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { Section } from "../ui/section";
import { message } from "../words/message";

/** The ways to ask for labels, with this browser's keyboard shortcuts, which the user may have changed. */
export function HowToAsk() {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((all) => setKeys(Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]))));
  }, []);
  const [label, hide] = [keys?.["label-page"], keys?.["toggle-badges"]];
  return (
    <Section id="how" title={message("welcome_how")}>
      <ul>
        <li>{message("welcome_how_button")}</li>
        {label && hide && <li>{message("welcome_how_key", label, hide)}</li>}
        <li>{message("welcome_how_menu")}</li>
      </ul>
    </Section>
  );
}
