import type { GateRule } from "../../src/models/entry";
import { logOf } from "../../src/verdict/gate";
import { leastLoss } from "./leastLoss";
import type { SeenPicture } from "./seenPicture";

/** L2 penalty of the weights, against the loss summed over all pictures. */
const PENALTY = 100;
/** Weight of a picture in the dress of the web, against a labelled one: there are many, all of clothes. */
const WEB_WEIGHT = 0.4;

/** Fits the gate: a logistic regression that tells known pictures from strangers, both sides with the same weight. */
export async function fitGate(pictures: readonly SeenPicture[]): Promise<Pick<GateRule, "weights" | "scale" | "bias">> {
  const logs = pictures.map(({ probabilities }) => centredLogs(probabilities));
  const raw = pictures.map(({ role }) => (role === "web" ? WEB_WEIGHT : 1));
  const known = pictures.map(({ role }) => role !== "stranger");
  const sumOf = (side: boolean) => raw.reduce((sum, weight, i) => sum + (known[i] === side ? weight : 0), 0);
  const sums = [sumOf(false), sumOf(true)];
  const shares = raw.map((weight, i) => weight / (2 * (sums[Number(known[i])] ?? 1)));
  const mean = meanOf(logs, shares);
  for (const row of logs) for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - (mean[i] ?? 0);
  const { weights, bias } = await leastLoss(logs, known, shares, PENALTY / pictures.length);
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const rounded = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const shift = rounded.reduce((sum, weight, i) => sum + scale * weight * (mean[i] ?? 0), 0);
  return { weights: Buffer.from(rounded.buffer).toString("base64"), scale, bias: bias - shift };
}

/** Logarithms of the probabilities, less their mean: softmax does not tell logits from logits that are all shifted. */
function centredLogs(probabilities: Float32Array): Float32Array {
  const logs = probabilities.map(logOf);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.map((log) => log - mean);
}

function meanOf(rows: readonly Float32Array[], shares: readonly number[]): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const [at, row] of rows.entries()) {
    for (let i = 0; i < row.length; i++) mean[i] = (mean[i] ?? 0) + (shares[at] ?? 0) * (row[i] ?? 0);
  }
  return mean;
}
