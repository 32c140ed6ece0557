import type { Normalization } from "../graph";
import { byteRange, type Steps, stepsAsStored } from "./steps";

/** Normalises as `(byte - mean) / deviation`. */
export const normalize = (mean: Normalization["scale"], deviation: Normalization["scale"]): Normalization => ({
  scale: [1 / deviation[0], 1 / deviation[1], 1 / deviation[2]],
  offset: [-mean[0] / deviation[0], -mean[1] / deviation[1], -mean[2] / deviation[2]],
});

/** The same for all channels. */
export const alike = (mean: number, deviation: number) =>
  normalize([mean, mean, mean], [deviation, deviation, deviation]);

/**
 * The normalisations of published classifiers: to -1 … 1, to 0 … 1, none, and PyTorch's by the mean and the deviation of
 * ImageNet's pictures. https://pytorch.org/vision/stable/models.html
 */
const PUBLISHED: readonly Normalization[] = [
  alike(127.5, 127.5),
  alike(0, 255),
  alike(0, 1),
  normalize([123.675, 116.28, 103.53], [58.395, 57.12, 57.375]),
];

/** Share of the range of the integers by which a normalised picture may lie outside: rounded scales, and clipped ends. */
const BEYOND = 1 / 16;
/**
 * Minimum shares of the range of the integers that a normalised picture takes up: where the file says how it is
 * normalised, since integers may have been made for a wider range; and where that is inferred. Two thirds are common.
 */
const TAKEN_UP = { said: 1 / 16, inferred: 1 / 3 };

/** Whether the integers can hold what a picture is normalised to, and are made for it. */
export function fits(normalization: Normalization, steps: Steps, origin: keyof typeof TAKEN_UP): boolean {
  const [lowest, highest] = byteRange(normalization);
  const [from, to] = byteRange(stepsAsStored(steps));
  const slack = (to - from) * BEYOND;
  return lowest >= from - slack && highest <= to + slack && highest - lowest >= (to - from) * TAKEN_UP[origin];
}

/**
 * Infers how a picture is normalised from the integers that are to hold it: as far as one of the published ways fits
 * them, it is the one that takes up most of their range; otherwise the integers are the picture's bytes.
 */
export function inferNormalization(steps: Steps): Normalization {
  const width = (normalization: Normalization) => {
    const [lowest, highest] = byteRange(normalization);
    return highest - lowest;
  };
  const fitting = PUBLISHED.filter((normalization) => fits(normalization, steps, "inferred"));
  return fitting.sort((a, b) => width(b) - width(a))[0] ?? stepsAsStored(steps);
}
