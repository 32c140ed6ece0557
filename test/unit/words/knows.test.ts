import { afterEach, expect, it } from "vitest";
import { readModels } from "../../../scripts/models";
import { knowsInWords } from "../../../src/words/knows";
import { chooseLanguage } from "../../../src/words/language";

afterEach(() => chooseLanguage("en"));

it.each(readModels().map(({ id, knows }) => [id, knows]))(
  "says in Chinese what %s knows, and in English the same",
  (_, knows) => {
    expect(knowsInWords(knows)).toBe(knows);
    chooseLanguage("zh_CN");
    expect(knowsInWords(knows)).toMatch(/\p{Script=Han}/u);
  },
);
