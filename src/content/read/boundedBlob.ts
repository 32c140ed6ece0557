import { MAX_FILE_BYTES } from "../../protocol/request/limits";

/**
 * The body of a response, which the browser holds; undefined where it is longer than a picture may be. A server may say
 * how long it is, and then sends no more; where it does not, or the body is compressed, what comes is counted.
 */
export async function boundedBlob(response: Response): Promise<Blob | undefined> {
  const { body, headers, type } = response;
  // To a page of another origin, a server does not say whether it compresses.
  const said = type !== "cors" && !headers.has("content-encoding") && headers.get("content-length");
  if (said && Number(said) > MAX_FILE_BYTES) {
    await body?.cancel();
    return undefined;
  }
  if (said || !body) return response.blob();
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, controller) => {
      bytes += part.length;
      if (bytes > MAX_FILE_BYTES) controller.error(new RangeError());
      else controller.enqueue(part);
    },
  });
  try {
    return await new Response(body.pipeThrough(counted)).blob();
  } catch (error) {
    if (bytes > MAX_FILE_BYTES) return undefined;
    throw error;
  }
}
