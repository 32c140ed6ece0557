import { inDatabase } from "./exampleDatabase";

/** All that networks know of an example. */
export const featuresOf = (content: string): IDBKeyRange => IDBKeyRange.bound([content], [content, []]);

/**
 * What a network knows of examples, in their order; undefined where it has not seen one, or what is kept cannot be right, as
 * earlier versions took it from files: it is to look again.
 *
 * @param network SHA-256 of its file
 * @param length number of values that it has of an example
 */
export const readFeatures = (
  network: string,
  contents: readonly string[],
  length: number,
): Promise<(Float32Array<ArrayBuffer> | undefined)[]> =>
  inDatabase(async (database) => {
    const { store } = database.transaction("features");
    const found = await Promise.all(contents.map((content) => store.get([content, network])));
    return found.map((values) => {
      if (values?.byteLength !== length * Float32Array.BYTES_PER_ELEMENT) return undefined;
      const features = new Float32Array<ArrayBuffer>(values);
      return features.every(Number.isFinite) ? features : undefined;
    });
  });

/** Keeps what a network knows of examples that are kept. */
export const keepFeatures = (
  network: string,
  seen: readonly { readonly content: string; readonly features: Float32Array }[],
): Promise<void> =>
  inDatabase(async (database) => {
    const both = database.transaction(["examples", "features"], "readwrite");
    for (const { content, features } of seen) {
      // It may have been removed meanwhile.
      if (await both.objectStore("examples").getKey(content)) {
        await both.objectStore("features").put(features.slice().buffer, [content, network]);
      }
    }
    await both.done;
  });

/** All that networks know of the examples. */
export const readAllFeatures = (): Promise<{ content: string; network: string; values: ArrayBuffer }[]> =>
  inDatabase(async (database) => {
    const { store } = database.transaction("features");
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map(([content, network], i) => ({ content, network, values: values[i] ?? new ArrayBuffer() }));
  });
