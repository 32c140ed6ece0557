import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { ROOT } from "../../../scripts/paths";
import { isOn } from "../../../src/settings/isOn";
import { readSettingsFrom } from "../../../src/settings/readSettingsFrom";
import { DEFAULTS, SYNCED, settingsSchema } from "../../../src/settings/schema";

it("has a default for everything", () => {
  expect(DEFAULTS).toEqual({
    model: "",
    engine: "auto",
    badgeStyle: "mark",
    badgesHidden: false,
    minimumSize: 64,
    sensitivity: "fitted",
    language: "browser",
    everywhere: true,
    sites: {},
    maps: {},
    learnAtOnce: true,
  });
  expect(readSettingsFrom(undefined)).toEqual({ settings: DEFAULTS, damaged: [] });
});

it("replaces what is damaged, names it, keeps what is sound, and drops what it does not know", () => {
  const stored = { model: "m", engine: "steam", badgeStyle: 7, minimumSize: 3, badgesHidden: true, colour: "red" };
  expect(readSettingsFrom({ version: 2, ...stored })).toEqual({
    settings: { ...DEFAULTS, model: "m", badgesHidden: true },
    damaged: ["engine", "badgeStyle", "minimumSize"],
  });
});

it.each([["text"], [null], [[1]], [7]])(
  "takes the defaults, and says so, where %j is stored in place of settings",
  (stored) => {
    expect(readSettingsFrom(stored)).toEqual({ settings: DEFAULTS, damaged: Object.keys(DEFAULTS) });
  },
);

it.each([-1e300, Number.NEGATIVE_INFINITY, 0, 1.5, 1e300, "2", null])(
  "reads what is stored under version %j",
  (version) => {
    expect(readSettingsFrom({ version, badgesHidden: true }).settings).toEqual({ ...DEFAULTS, badgesHidden: true });
  },
);

it("reads what the first version stored", () => {
  const { settings, damaged } = readSettingsFrom({ badgeStyle: "hover", badgesHidden: true });
  expect(settings).toEqual({ ...DEFAULTS, badgesHidden: true });
  expect(damaged).toEqual([]);
  expect(readSettingsFrom({ version: 2, badgeStyle: "hover" }).damaged).toEqual(["badgeStyle"]);
});

it("reads what a later version stored as far as it can", () => {
  expect(readSettingsFrom({ version: 99, language: "zh_CN", taste: "sweet" })).toEqual({
    settings: { ...DEFAULTS, language: "zh_CN" },
    damaged: [],
  });
});

it("prefers a site's own choice to the one for all sites", () => {
  const settings = { ...DEFAULTS, everywhere: false, sites: { "on.example": true, "off.example": false } };
  expect(["on.example", "off.example", "other.example", "constructor"].map((host) => isOn(settings, host))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isOn(DEFAULTS, "constructor")).toBe(true);
});

it("offers every language that there is", () => {
  const { options } = settingsSchema.entries.language.wrapped;
  expect(options).toEqual(["browser", ...readdirSync(`${ROOT}_locales`).sort()]);
});

it("synchronises what is small, and not what belongs to one computer", () => {
  expect(Object.keys(DEFAULTS).filter((name) => !(SYNCED as string[]).includes(name))).toEqual([
    "model",
    "engine",
    "badgesHidden",
    "sites",
    "maps",
    "learnAtOnce",
  ]);
});
