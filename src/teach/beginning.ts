import * as v from "valibot";
import { note } from "../debug";
import type { Reason } from "../words/reason";

const reasonSchema = v.object({ key: v.string(), args: v.array(v.union([v.string(), v.number()])) });
const schema = v.partial(v.object({ name: v.string(), problem: reasonSchema }));

/** What the page was opened with, after "#": the id of a category to be named, or why a picture could not be added. */
export interface Beginning {
  readonly name?: string | undefined;
  readonly problem?: Reason | undefined;
}

export function readBeginning(): Beginning {
  if (!location.hash) return {};
  try {
    const read = v.parse(schema, JSON.parse(decodeURIComponent(location.hash.slice(1))));
    // Not again after a reload.
    history.replaceState(null, "", location.pathname);
    return read as Beginning;
  } catch (error) {
    note("what the page was opened with", error);
    return {};
  }
}
