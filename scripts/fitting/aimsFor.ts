import { basename } from "node:path";
import { classesFor, readTruth } from "../models/classifyLabelled";
import type { Model } from "../models/readModels";
import { type Folders, nameOf } from "./gatherPictures";
import type { Aims } from "./rolesFor";

/** @param except ranges of ImageNet's classes, such as "8-25,81", whose pictures show what a specialist knows */
export async function aimsFor(model: Model, { known, labels, own }: Folders, except: string): Promise<Aims> {
  const truth = readTruth(labels);
  const { numberOf } = await classesFor(model);
  const ranges = except.split(",").map((range) => range.split("-").map(Number));
  const isWithin = (number: number) => ranges.some(([from = NaN, to = from]) => number >= from && number <= to);
  return {
    own: (file) =>
      (own !== undefined && file.startsWith(own)) ||
      isWithin(truth.get(basename(file)) ?? numberOf(nameOf(file)) ?? -1),
    measured: (file) => file.startsWith(known),
  };
}
