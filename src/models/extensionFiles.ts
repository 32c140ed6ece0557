import { Failed } from "../words/failed";

/** A JSON file of the extension. */
export async function fetchJson<T>(path: string): Promise<T> {
  return (await fetchOwn(path)).json();
}

/** A file of the extension; an Error that names it where it is missing. */
export async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) throw new Failed("model_file_missing", path);
  return response;
}
