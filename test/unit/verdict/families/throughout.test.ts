import { expect, it } from "vitest";
import { readGraph } from "../../../../scripts/models/readGraph";
import { readModels } from "../../../../scripts/models/readModels";
import { familiesOf } from "../../../../src/verdict/families/familiesOf";
import { Judge } from "../../../../src/verdict/judge";
import general from "../../../../src/words/labels/general.json";

const inat = await Promise.all(
  readModels()
    .filter(({ id }) => id.includes("_inat_"))
    .map(async (model) => ({ id: model.id, graph: await readGraph(model) })),
);
const here = inat.flatMap(({ id, graph }) => (graph ? [{ id, labels: graph.labels }] : []));

it.each(here)(
  "in $id, every species is found by the word for the whole list, which no heading or badge says",
  ({ id, labels }) => {
    const word = id.includes("bird") ? "species of bird" : "species of insect";
    const judge = new Judge(labels, { confident: 0, family: 0.1, recognised: 1 });
    const each = labels.map((_, index) => judge.judge(Float32Array.from(labels, (__, i) => Number(i === index))));
    const without = each.flatMap(({ kinds }, index) => (kinds.at(-1) === word ? [] : [labels[index]]));
    expect(without).toEqual(["background"]);
    const even = new Judge(labels, { confident: 1, family: 0.1, recognised: 1 });
    expect(even.judge(new Float32Array(labels.length).fill(1 / labels.length)).family?.word).not.toBe(word);
    expect(general).toContain(word);
  },
);

it("is said of no other list, which may have more than birds", () => {
  const labels = ["Haemorhous cassinii (Cassin's Finch)", "Haemorhous mexicanus (House Finch)", "Lynx rufus (Bobcat)"];
  expect(familiesOf(labels)?.families.map(({ word }) => word)).toEqual(["finch"]);
});
