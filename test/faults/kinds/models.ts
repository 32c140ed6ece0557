/** Each file that a model or an engine needs is damaged in the built extension: another takes over, or says why. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { filesBeside } from "../../../scripts/build/modelsPlugin";
import { RUNTIME_FOLDERS } from "../../../scripts/build/runtimesPlugin";
import { type Model, readModels } from "../../../scripts/models/readModels";
import { STRANGERS_FILE } from "../../../src/models/entry";
import { CARRIED_MODEL } from "../../e2e/support/harness";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";
import { teachShapes } from "../stage/teachShapes";

const PICTURES = 3;
const pictures = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));

type Way = (bytes: Buffer) => Uint8Array | string;
const WAYS = {
  emptied: () => "",
  cut: (bytes) => bytes.subarray(0, bytes.length / 2),
  "replaced-by-html": () => "<!doctype html><title>Not found</title>",
  flipped: (bytes) => bytes.map((byte, i) => (i % 997 === 500 ? byte ^ 255 : byte)),
} satisfies Record<string, Way>;
const ALL_WAYS = Object.keys(WAYS) as (keyof typeof WAYS)[];

const damage = (path: string, way: Way) => (extension: string) =>
  writeFileSync(`${extension}/${path}`, way(readFileSync(`${extension}/${path}`)));

/** Pictures are classified while a file is damaged. */
const served = (path: string, ways: readonly (keyof typeof WAYS)[]): Fault[] =>
  ways.map((way) => ({
    name: nameOf(path, way),
    underWay: "3 pictures, the first of the browser",
    browser: { change: damage(path, WAYS[way]) },
    nextPage: "answer",
    async play(stage) {
      await stage.set({ engine: "auto" });
      return stage.rest(await stage.show(pictures), PICTURES, "answer");
    },
  }));

/** A model is taught while its strangers are damaged; nothing else needs them. */
const taught = ({ id, file }: Model, path: string): Fault[] =>
  ALL_WAYS.map((way) => ({
    name: nameOf(path, way),
    underWay: "learning two categories",
    browser: { change: damage(path, WAYS[way]) },
    async play(stage) {
      if (!existsSync(`${stage.extension}/models/${id}/${file}`)) return { became: "not in this build" };
      await stage.set({ model: id, engine: "wasm" });
      const said = await teachShapes(stage);
      const { became, problem } = await stage.rest(await stage.show(pictures), PICTURES);
      const silent = !said.includes("is damaged") && `learning said: ${said}`;
      return { became: `${said} ${became}`, problem: problem ?? (silent || undefined) };
    },
  }));

/** Such as "label-lens-families-answers.json-cut". */
const nameOf = (path: string, way: string) =>
  `${path
    .replace(/^models\//, "")
    .replaceAll(/[/_]/g, "-")
    .toLowerCase()}-${way}`;

/** As the build puts them there: the folder of the model that every build carries, and what others have of theirs. */
const ofModels = readModels().flatMap((model) => {
  const folder = `models/${model.id}`;
  const beside = filesBeside(model);
  const inUse = model.id === CARRIED_MODEL ? [model.file, ...beside.filter((file) => file !== STRANGERS_FILE)] : [];
  return [
    ...inUse.flatMap((file) => served(`${folder}/${file}`, ALL_WAYS)),
    ...(beside.includes(STRANGERS_FILE) ? taught(model, `${folder}/${STRANGERS_FILE}`) : []),
  ];
});
const ofEngines = RUNTIME_FOLDERS.flatMap(([folder, paths]) =>
  paths.flatMap((path) =>
    served(`${folder}/${basename(path)}`, path.endsWith(".js") ? ["replaced-by-html"] : ["cut", "flipped"]),
  ),
);

export const models: Kind = {
  kind: "models",
  faults: [...ofModels, ...served("models/catalogue.json", ["cut", "emptied"]), ...ofEngines],
};
