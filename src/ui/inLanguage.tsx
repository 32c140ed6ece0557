import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { MessageKey } from "../words/keys";
import { chooseLanguage, languageTag } from "../words/language";
import "../words/languages/everyLanguage";
import { message } from "../words/message";
import { useSettings } from "./useSettings";

interface Props {
  readonly title: MessageKey;
  /** A function, so that the whole page is rendered again when the language changes. */
  readonly children: () => ComponentChildren;
}

/** A page in the language that the user has chosen; empty until that is known. */
export function InLanguage({ title, children }: Props) {
  const settings = useSettings();
  if (settings) chooseLanguage(settings.language);
  useEffect(() => {
    if (!settings) return;
    document.documentElement.lang = languageTag();
    document.title = message(title);
  }, [settings?.language, title]);
  return settings ? children() : null;
}
