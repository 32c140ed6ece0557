import { describe, expect, it } from "vitest";
import english from "../../../../_locales/en/messages.json";
import { keysInPages } from "../../../../scripts/build/keysInPages";
import config from "../../../../vite.config";
import { allImports } from "../../house/imports";
import { textOfSource, walk } from "../../words/syntax";

const isInPages = keysInPages();
/** Plurals by their stem, as sources name them. */
const KEYS = new Set(Object.keys(english).map((key) => key.replace(/_(one|other)$/, "")));
/** No other page has to find words for what these say, or for what fails in them. */
const OWN_PAGES =
  /^src\/(popup|options|welcome|live|teach|learn|examples|classifier\/teach|tflite\/head|background\/(callouts|menus|teach))\//;
const imports = allImports().filter(({ kind }) => kind === "values");

/** Every file that the extension starts but its pages, and all that they load: the content script among them. */
function reached(): string[] {
  const started = imports.flatMap(({ from, to }) => (from === "manifest.json" ? to : []));
  const starts = [...started, ...Object.values(config.build.rollupOptions.input)];
  const files = new Set(starts.filter((path) => !OWN_PAGES.test(path)));
  for (const file of files) for (const { from, to } of imports) if (from === file && !OWN_PAGES.test(to)) files.add(to);
  return [...files].filter((path) => /^src\/.*\.tsx?$/.test(path));
}

function keysIn(path: string): string[] {
  const found: string[] = [];
  const source = path.slice("src/".length);
  walk(source, textOfSource(source), ({ type, value }) => {
    if (type === "Literal" && typeof value === "string" && KEYS.has(value)) found.push(value);
  });
  return found;
}

describe("the sentences for pages", () => {
  const files = reached();

  it("are all that the content script, and whatever may tell it a reason, can say", () => {
    const named = [...new Set(files.flatMap(keysIn))];
    expect(named.filter((key) => !isInPages(key) && !isInPages(`${key}_other`))).toEqual([]);
    expect(named.length).toBeGreaterThan(150);
  });

  it("are looked for in every place that they come from", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "src/content/early.ts",
        "src/content/content.ts",
        "src/content/kinds/index.ts",
        "src/background/background.ts",
        "src/classifier/worker.ts",
        "src/classifier/engines/litert/litertWorker.ts",
        "src/drawer/drawer.ts",
        "src/words/explain.ts",
      ]),
    );
  });

  it.each([
    ["a badge", "badge_unrecognised"],
    ["a picture that cannot be read", "unreadable_classifier_failed"],
    ["a channel that is closed", "channel_gone"],
    ["an engine", "engine_webgpu"],
    ["an engine that fails", "engine_late_run"],
    ["a model file that is refused", "tflite_channels"],
  ])("are those for %s", (_, key) => expect(isInPages(key)).toBe(true));

  it.each([
    "popup_map_tiles_other",
    "options_title",
    "welcome_title",
    "live_denied",
    "heading_blank",
    "settings_title",
    "callouts_title",
  ])("are not those that only our own pages say: %s", (key) => expect(isInPages(key)).toBe(false));
});
