/** Time in ms that is left to what is under way when all is to end, for what it has by then. */
const LAST_MS = 1_000;

/** What came of the work on one item. */
type Settled<R> = { readonly value: R } | { readonly error: unknown };

/**
 * Works on `items` as they come, several at a time, and gives the results in their order, each as soon as it is its turn.
 * Holds at most `ahead` of them, so that it takes no more memory the more there are.
 *
 * @param signal takes no more items; what is done, or soon is, is still given
 * @param work rejects where the whole cannot go on
 * @throws what `work` rejected with, after what was done by then
 */
export async function* inOrder<T, R>(
  signal: AbortSignal,
  items: AsyncIterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const ended = new Promise<"ended">((resolve) => {
    if (signal.aborted) resolve("ended");
    signal.addEventListener("abort", () => resolve("ended"), { once: true });
  });
  const queue: Promise<Settled<R>>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined = source.next();
  while (!signal.aborted && (coming || queue.length > 0)) {
    const next = queue.length < ahead ? coming : undefined;
    const turns = [ended, next?.then(() => "next" as const), queue[0]?.then(() => "first" as const)];
    const turn = await Promise.race(turns.filter((one) => one !== undefined));
    if (turn === "next") {
      const item = await (next as Promise<IteratorResult<T>>);
      coming = item.done ? undefined : source.next();
      if (!item.done) queue.push(settled(work(item.value)));
    }
    if (turn === "first") {
      const result = await (queue.shift() as Promise<Settled<R>>);
      if ("value" in result) yield result.value;
      else {
        yield* doneBy(queue, Promise.resolve(undefined));
        throw result.error;
      }
    }
  }
  // Whoever reads the results is not told that there are no more items.
  coming?.catch(() => {});
  if (signal.aborted) yield* doneBy(queue, new Promise((resolve) => setTimeout(() => resolve(undefined), LAST_MS)));
}

async function settled<R>(work: Promise<R>): Promise<Settled<R>> {
  try {
    return { value: await work };
  } catch (error) {
    return { error };
  }
}

/** Those results that are there before `late` resolves; what failed was ended, as was to be. */
async function* doneBy<R>(queue: readonly Promise<Settled<R>>[], late: Promise<undefined>): AsyncGenerator<R> {
  for (const result of queue) {
    const done = await Promise.race([result, late]);
    if (done && "value" in done) yield done.value;
  }
}
