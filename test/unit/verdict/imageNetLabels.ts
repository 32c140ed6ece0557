import imageNet from "../../../src/verdict/families/imagenet.json" with { type: "json" };

/**
 * A list of labels that is taken for ImageNet's: the labels by which it is known, and made-up ones.
 * @param lower by how much its numbers are lower than those of the list with the background
 */
export function imageNetLabels(first = "background", length = 1001, lower = 0): string[] {
  const names = new Map(Object.entries(imageNet.names).map(([number, name]) => [Number(number) - lower, name]));
  return Array.from({ length }, (_, i) => (i === 0 ? first : (names.get(i)?.replace(/ \(.*/, "") ?? `class ${i}`)));
}
