import { sha256 } from "../models/sha256";
import { tellChanged } from "./changed";
import { inDatabase } from "./exampleDatabase";
import type { Examples, Report } from "./taught";

const LATEST = "latest";

export const readReport = (): Promise<Report | undefined> => inDatabase((database) => database.get("reports", LATEST));

export async function keepReport(report: Report): Promise<void> {
  await inDatabase((database) => database.put("reports", report, LATEST));
  tellChanged();
}

/** Another text once a category was renamed, or an example added, moved or removed. */
export function lessonKey({ categories, examples }: Examples): Promise<string> {
  const names = categories.map(({ id, name }) => [id, name]);
  const contents = examples.map(({ content, category }) => [content, category]).sort();
  return sha256(new TextEncoder().encode(JSON.stringify([names, contents])));
}
