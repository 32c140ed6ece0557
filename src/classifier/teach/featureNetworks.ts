import type { ModelEntry } from "../../models/entry";
import { loadFiles } from "../../models/loadFiles";
import { fastest, readSpeeds } from "../../models/speed";
import type { EngineChoice } from "../../protocol/picture";
import { toFeatures } from "../../tflite/head/toFeatures";
import type { Engine, LoadedModel } from "../engines/engine";
import { chooseEngine } from "../select/chooseEngine";

interface Loaded {
  readonly key: string;
  readonly engine: Engine;
  readonly load: (signal: AbortSignal) => Promise<LoadedModel>;
  readonly copies: LoadedModel[];
  /** It has become useless: its device is lost. */
  lost: boolean;
}

/** The network that pictures were looked at with last, up to its features, on an engine that has given its known answers. */
export class FeatureNetworks {
  private last: Loaded | undefined;

  /**
   * Copies of the network, as many as the engine may have, or as there are pictures. They are valid until the next call.
   * @throws Failed where the model has no features; NoEngineWorks
   */
  async copies(signal: AbortSignal, entry: ModelEntry, choice: EngineChoice, pictures: number): Promise<LoadedModel[]> {
    const key = `${entry.sha256} ${choice}`;
    if (this.last?.key !== key || this.last.lost) {
      for (const copy of this.last?.copies ?? []) copy.dispose();
      this.last = undefined;
      this.last = await open(signal, entry, choice, key);
    }
    const { copies, engine, load } = this.last;
    const wanted = Math.min(engine.copies, pictures) - copies.length;
    const more = await Promise.all(Array.from({ length: Math.max(0, wanted) }, () => load(signal)));
    for (const copy of more) this.add(this.last, copy);
    return copies.slice(0, Math.max(1, pictures));
  }

  private add(loaded: Loaded, copy: LoadedModel): void {
    loaded.copies.push(copy);
    void copy.lost.then(() => {
      loaded.lost = true;
    });
  }
}

async function open(signal: AbortSignal, entry: ModelEntry, choice: EngineChoice, key: string): Promise<Loaded> {
  const [files, speeds] = await Promise.all([loadFiles(entry), readSpeeds(entry)]);
  const cut = toFeatures(files.graph);
  const search = { choice, fastest: fastest(speeds)?.engine, excluded: new Map(), report: () => {} };
  const { engine, model } = await chooseEngine(signal, files, search);
  model.dispose();
  const load = (life: AbortSignal) => engine.load(life, cut, { asked: choice === engine.id });
  return { key, engine, load, copies: [], lost: false };
}
