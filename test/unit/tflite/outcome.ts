import { TfliteError } from "../../../src/tflite/format/tfliteError";
import { readTflite } from "../../../src/tflite/readTflite";
import { FILE } from "./refusal";

/** Maximum number of characters in a message: it is shown to a user as it is. */
const MAX_MESSAGE = 600;
/** The most that the reader may take, in ms of the processor: a busy machine does not give it all of its time. */
const MAX_MS = 1000;

/**
 * Reads a file that may be damaged in any way.
 *
 * @throws Error where the reader is slow, or ends with anything but a graph or a TfliteError that can be shown
 */
export function outcomeOf(bytes: Uint8Array): "graph" | TfliteError {
  const start = process.cpuUsage();
  const outcome = attempt(bytes);
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > MAX_MS) throw new Error(`It took ${took} ms.`);
  return outcome;
}

function attempt(bytes: Uint8Array): "graph" | TfliteError {
  try {
    readTflite(bytes, FILE);
    return "graph";
  } catch (error) {
    if (!(error instanceof TfliteError)) throw error;
    if (!error.message.startsWith(`${FILE}: `)) throw new Error(`No file is named: ${error.message}`);
    if (error.message.length > MAX_MESSAGE) throw new Error(`${error.message.length} characters are not a message.`);
    return error;
  }
}
