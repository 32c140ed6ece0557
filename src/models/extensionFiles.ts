import { note, swallow } from "../debug";
import { Failed } from "../words/failed";

/**
 * Fetches and parses a JSON file of the extension.
 * @throws Failed naming the file, where it is missing or damaged
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetchOwn(path);
  try {
    return await response.json();
  } catch (error) {
    note("a file of the extension", error);
    throw new Failed("model_file_damaged", path);
  }
}

/**
 * Fetches a file of the extension.
 * @throws Failed naming the file, where it is missing
 */
export async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(path).catch(swallow("a file of the extension"));
  if (!response?.ok) throw new Failed("model_file_missing", path);
  return response;
}
