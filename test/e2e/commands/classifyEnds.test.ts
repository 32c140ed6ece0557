/** `npm run classify` in the middle of its work: what it has printed by then, and what it leaves. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { ClassifyProcess } from "../support/classifyProcess";
import { SAMPLES } from "../support/samples";

describe("npm run classify", () => {
  const folder = mkdtempSync(`${tmpdir()}/label-lens-ends-`);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes a list as it comes, prints each result at its turn, and ends with SIGTERM", async () => {
    const names = ["100%.svg", "a #1?.svg", "deeper/猫 & 'dog'.svg"];
    mkdirSync(`${folder}/names/deeper`, { recursive: true });
    for (const name of names) copyFileSync(`${SAMPLES}/clock.svg`, `${folder}/names/${name}`);
    const command = new ClassifyProcess(`file://${SAMPLES}/umbrella.svg`, "--files-from", "-");
    expect(await command.sources(1)).toEqual(["umbrella.svg"]);
    command.write(`${SAMPLES}/clock.svg\0${folder}/gone.jpg\0${folder}/names\0`);
    const expected = ["umbrella.svg", "clock.svg", "gone.jpg", "100%.svg", "a #1?.svg", "猫 & 'dog'.svg"];
    expect(await command.sources(expected.length)).toEqual(expected);
    command.signal("SIGTERM", "npm");
    expect(await command.end()).toEqual({ code: 143, left: [] });
    // It may say which models are missing.
    expect(command.err.split("\n").filter((line) => line && !/model|\.tflite/.test(line))).toEqual([]);
  });

  it("labels what arrives in a folder, and ends where nobody reads any more", async () => {
    const command = new ClassifyProcess("--watch", folder, `${SAMPLES}/clock.svg`);
    await command.sources(1);
    const arrive = (name: string) => {
      copyFileSync(`${SAMPLES}/umbrella.svg`, `${folder}/${name}.part`);
      renameSync(`${folder}/${name}.part`, `${folder}/${name}.svg`);
    };
    arrive("one");
    expect(await command.sources(2)).toEqual(["clock.svg", "one.svg"]);
    command.stopReading();
    arrive("two");
    expect(await command.end()).toEqual({ code: 0, left: [] });
  });

  it("ends with Ctrl-C while the browser starts", async () => {
    const command = new ClassifyProcess(SAMPLES);
    await command.starts();
    command.signal("SIGINT", "group");
    expect(await command.end()).toEqual({ code: 130, left: [] });
  });
});
