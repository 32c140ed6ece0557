/** The default model, in the browser, compared with the reference runtime on the same pictures. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { openGallery } from "../../../scripts/cli/gallery";
import { toSource } from "../../../scripts/cli/sources";
import showsAClass from "../../../scripts/fitting/showsAClass.json" with { type: "json" };
import { labelPage, SHARED, setSettings, useBrowser } from "../support/harness";

const MODEL = "mobilenet_v2_1.0_224_quant";
/** Percentage points of top-1 accuracy that may be lost, and minimum share of pictures with the same best class. */
const MAX_LOST = 0.5;
const MIN_AGREEMENT = 0.985;
/** Minimum share of confident verdicts that are right. */
const MIN_PRECISION = 0.9;
/** Maximum share of pictures of nothing that the model knows that are given any word. */
const MAX_FALSE_WORDS = 0.03;

type Reference = Record<string, { top5: [number, ...number[]] }>;

/** Deadline in ms: 650 pictures are looked at, half of them twice. */
const GALLERY_MS = 300_000;

describe.skipIf(!SHARED)(`${MODEL} on shared/images/eval`, () => {
  const running = useBrowser();

  it(
    "is as accurate as the reference, agrees with it, and is right where it is confident",
    async () => {
      const folder = `${SHARED}/images/eval`;
      const files = readdirSync(folder).map((name) => `${folder}/${name}`);
      const rows = readFileSync(`${SHARED}/images/eval.csv`, "utf8").trim().split(/\r?\n/).slice(1);
      const truth = new Map(rows.map((row) => row.split(",") as [string, string]).map(([f, i]) => [f, Number(i)]));
      const reference: Reference = JSON.parse(readFileSync(`${SHARED}/golden/eval/${MODEL}.json`, "utf8"));

      await setSettings(running(), { model: MODEL, engine: "litert" });
      const gallery = await openGallery(files);
      const { pictures } = await labelPage(running(), gallery.page, files.length);
      gallery.close();

      const outcomes = pictures.map(({ address, answer }) => {
        const name = basename(gallery.fileOf(address) ?? "");
        if (!answer || answer.state === "unreadable") throw new Error(`${name} has no verdict.`);
        expect(answer).toMatchObject({ model: MODEL, engine: "litert" });
        const index = answer.top5[0]?.index;
        const expected = reference[name]?.top5[0];
        return {
          right: index === truth.get(name),
          referenceRight: expected === truth.get(name),
          same: index === expected,
          confident: answer.state === "confident",
          family: answer.state === "family" && answer.kinds.length > 0,
        };
      });
      const share = (of: (outcome: (typeof outcomes)[number]) => boolean, among = outcomes) =>
        among.filter(of).length / among.length;

      expect(outcomes).toHaveLength(files.length);
      const lost = 100 * (share((o) => o.referenceRight) - share((o) => o.right));
      expect(Math.abs(lost)).toBeLessThanOrEqual(MAX_LOST);
      expect(share((o) => o.same)).toBeGreaterThanOrEqual(MIN_AGREEMENT);
      const confident = outcomes.filter((o) => o.confident);
      expect(share((o) => o.right, confident)).toBeGreaterThanOrEqual(MIN_PRECISION);
      expect(confident.length).toBeGreaterThan(outcomes.length / 2);
      expect(share((o) => o.family)).toBeGreaterThan(0.15);
    },
    GALLERY_MS,
  );

  it("says nothing of pictures that show none of its classes", async () => {
    const { files } = toSource(`${SHARED}/images/strangers`) as { files: readonly string[] };
    const strangers = files.filter((file) => !showsAClass.includes(basename(file).replace(/\.\w+$/, "")));
    await setSettings(running(), { model: MODEL, engine: "litert" });
    const gallery = await openGallery(strangers);
    const { pictures } = await labelPage(running(), gallery.page, strangers.length);
    gallery.close();
    const said = pictures.filter(({ answer }) => answer?.state !== "unrecognised");
    expect(pictures).toHaveLength(strangers.length);
    expect(said.length / pictures.length).toBeLessThanOrEqual(MAX_FALSE_WORDS);
  });
});
