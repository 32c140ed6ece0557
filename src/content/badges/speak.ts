import { swallow } from "../../debug";
import { askBackground } from "../../protocol/askBackground";
import { addWords, chooseLanguage, type LanguageChoice, lacksWords, languageOf } from "../../words/language";

/**
 * Sets the language of what is said in this page, after its words were fetched where they are not here yet: English alone
 * is in this script, which has to be there when nobody answers.
 */
export async function speak(choice: LanguageChoice): Promise<void> {
  const language = languageOf(choice);
  const fetched = lacksWords(language) && (await askBackground("words", language).catch(swallow("a language")));
  if (fetched) addWords(language, fetched);
  chooseLanguage(choice);
}
