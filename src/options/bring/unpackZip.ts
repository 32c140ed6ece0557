import { breather } from "../../async/breather";
import { MAX_LABEL_BYTES, MAX_MODEL_BYTES } from "../../protocol/picture";
import { type ArchivedFile, listArchive } from "../../tflite/format/archive";
import { Failed } from "../../words/failed";
import { megabytes } from "../../words/quantity";

/** Time in ms for which the thread is held: other parts of the extension live on it. */
const SLICE_MS = 50;
/** How every ZIP archive begins. */
const SIGNATURE = "PK\x03\x04";

/** A model, and its labels where they are in a file of their own. */
interface Unpacked {
  readonly model: File;
  readonly labels: File | undefined;
}

/**
 * The model in a ZIP archive, and its labels, as Teachable Machine exports them; any other file is the model itself.
 * https://github.com/googlecreativelab/teachablemachine-community
 *
 * @throws Failed where it is an archive without exactly one model, or damaged, or what is in it is too large
 */
export async function unpackZip(signal: AbortSignal, file: File): Promise<Unpacked> {
  if ((await file.slice(0, SIGNATURE.length).text()) !== SIGNATURE) return { model: file, labels: undefined };
  const files = listArchive(new Uint8Array(await file.arrayBuffer())).filter(({ name }) => !/(^|\/)[._]/.test(name));
  const [model, ...others] = files.filter(({ name }) => name.endsWith(".tflite"));
  if (!model || others.length > 0) throw new Failed("options_bring_zip", file.name);
  const labels = files.find(({ name, size }) => name.endsWith(".txt") && size <= MAX_LABEL_BYTES);
  if (model.size > MAX_MODEL_BYTES) throw new Failed("options_bring_too_large", model.name, megabytes(MAX_MODEL_BYTES));
  const title = file.name.replace(/\.zip$/i, ".tflite");
  const breathe = breather(signal, SLICE_MS);
  return {
    model: await unpack(model, title, breathe),
    labels: labels && (await unpack(labels, labels.name, breathe)),
  };
}

async function unpack(file: ArchivedFile, name: string, breathe: () => Promise<unknown>): Promise<File> {
  const parts: BlobPart[] = [];
  for (const part of file.parts()) {
    parts.push(part as Uint8Array<ArrayBuffer>);
    await breathe();
  }
  return new File(parts, name);
}
