import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGraph } from "../../../scripts/models/readGraph";
import { type FittedRule, readJson, readModels } from "../../../scripts/models/readModels";
import { getWeights } from "../../../scripts/models/weights";
import { ROOT } from "../../../scripts/paths";
import type { KnownAnswer } from "../../../src/models/entry";

describe.each(readModels())("models/$id", (model) => {
  it("says what it is, where it comes from, and is documented", () => {
    expect(model.title).toBeTruthy();
    expect(model.licence).toBeTruthy();
    expect(model.knows).toBeTruthy();
    expect(model.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(model.address ?? existsSync(`${model.folder}/${model.file}`)).toBeTruthy();
    expect(readFileSync(`${ROOT}docs/models.md`, "utf8")).toContain(`\`${model.id}\``);
  });

  it("has known answers for several different pictures", () => {
    const answers = readJson(`${model.folder}/answers.json`) as KnownAnswer[];
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(new Set(answers.map(({ top }) => JSON.stringify(top))).size).toBe(answers.length);
    for (const { top } of answers) expect(top.every(({ index }) => index >= 0 && index < model.classes)).toBe(true);
  });

  it("has a gate where it names families, as those of species do", () => {
    const { rule, fitted } = readJson(`${model.folder}/verdict.json`) as FittedRule;
    expect(rule.gate !== undefined).toBe(fitted.bound === "gate");
    expect(rule.family !== undefined).toBe(fitted.bound === "gate");
    if (model.id.includes("_inat_")) expect(fitted.bound).toBe("gate");
    if (rule.gate) expect(Buffer.from(rule.gate.weights, "base64")).toHaveLength(model.classes);
  });

  it("has a fitted rule, which keeps its promises", () => {
    const { fitted } = readJson(`${model.folder}/verdict.json`) as FittedRule;
    expect(fitted.pictures + fitted.strangers.pictures).toBeGreaterThanOrEqual(500);
    // For a specialist, `share` is the share of pictures of other things that still get a confident verdict.
    if (fitted.bound === "unrelated") expect(fitted.confident.share).toBeLessThanOrEqual(0.01);
    else {
      expect(fitted.confident.right).toBeGreaterThanOrEqual(0.9);
      // The exact words of a stand-in are mostly families: it is held to what it says at all.
      expect(fitted.strangers.confident).toBeLessThanOrEqual(model.standIn ? 0.03 : 0.01);
    }
  });

  it("is what its file says, if the file is available", async ({ skip }) => {
    const path = await getWeights({ ...model, address: undefined } as never);
    if (!path) return skip(`${model.file} is not here`);
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(model.bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(model.sha256);
    const graph = await readGraph({ ...model, address: undefined } as never);
    if (!graph) return skip(`the labels of ${model.file} are not here`);
    expect(graph.input.shape).toEqual([1, model.inputSize, model.inputSize, 3]);
    expect(graph.labels).toHaveLength(model.classes);
  });
});
