/** Each stored file of a model that the user has added is damaged: another model takes over. */
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";

const PICTURES = 3;
const pictures = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));

const WAYS = {
  emptied: "",
  "not-json": '{"id": "own',
  null: "null",
  absurd: '[{"seed": -1e300, "top": [{"index": 1e300, "probability": null}]}]',
} as const;

/** Writes a text in place of a file of each model of the user's, in the page that it runs in. */
async function damage([file, text]: readonly [string, string]): Promise<void> {
  const models = await (await navigator.storage.getDirectory()).getDirectoryHandle("models");
  for await (const [id, folder] of models.entries()) {
    if (!id.startsWith("own-")) continue;
    for await (const [name, handle] of (folder as FileSystemDirectoryHandle).entries()) {
      if (!name.endsWith(file)) continue;
      const stream = await (handle as FileSystemFileHandle).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }
}

const stored = (file: string, way: keyof typeof WAYS): Fault => ({
  name: `own-${file.replace(/^\.|\.\w+$/g, "")}-${way}`,
  underWay: "3 pictures, by a model of the user's",
  browser: {},
  async play(stage) {
    const page = await stage.optionsPage();
    const buffer = Buffer.from(makeTflite(smallClassifier()));
    await page
      .locator(".drop input")
      .setInputFiles({ name: "pets.tflite", mimeType: "application/octet-stream", buffer });
    await page.getByText(/Added pets/).waitFor();
    const row = page.getByRole("row").filter({ hasText: "pets" });
    await row.getByRole("button", { name: "Use: pets" }).click();
    await row.getByText("In use").waitFor();
    await stage.rest(await stage.show(pictures), PICTURES);
    await page.evaluate(damage, [file, WAYS[way]] as const);
    await endClassifier(stage.running);
    return stage.rest(await stage.show(pictures), PICTURES);
  },
});

export const ownModels: Kind = {
  kind: "own-models",
  faults: [
    stored(".tflite", "emptied"),
    stored("model.json", "not-json"),
    stored("model.json", "null"),
    stored("answers.json", "emptied"),
    stored("answers.json", "not-json"),
    stored("answers.json", "null"),
    stored("answers.json", "absurd"),
  ],
};
