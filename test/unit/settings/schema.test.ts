import * as v from "valibot";
import { expect, it } from "vitest";
import { settingsSchema } from "../../../src/settings/schema";

const DEFAULTS = { model: "", engine: "auto", badgeStyle: "hover", badgesHidden: false, language: "browser" };

it("has a default for everything", () => {
  expect(v.parse(settingsSchema, {})).toEqual(DEFAULTS);
});

it("replaces what is damaged, keeps what is sound, and drops what it does not know", () => {
  const stored = { model: "m", engine: "steam", badgeStyle: 7, badgesHidden: true, language: "browser", colour: "red" };
  expect(v.parse(settingsSchema, stored)).toEqual({ ...DEFAULTS, model: "m", badgesHidden: true, language: "browser" });
});
