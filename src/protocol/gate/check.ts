import * as v from "valibot";

/**
 * Checks what came from another context: the process of a page, and with it the content script there, may be compromised.
 * @param what what `data` should be, with its article
 * @throws TypeError where it is not; the message says what is wrong with it
 */
export function check<S extends v.GenericSchema>(schema: S, data: unknown, what: string): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return output;
  const [issue] = issues;
  throw new TypeError(`Not ${what}: ${v.getDotPath(issue) ?? "request"}: ${issue.message}`);
}
