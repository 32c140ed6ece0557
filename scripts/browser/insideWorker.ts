import type { Running } from "./startBrowser";

type Params = Record<string, unknown>;

/** A session with one target of the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/ */
interface Channel {
  send(method: string, params?: object): Promise<Params>;
  on(event: string, react: (params: Params) => void): void;
}

/** What the address of the offscreen document ends with. */
const HOST = "/src/offscreen/index.html";

/**
 * Calls `work` with a session in the classifier's worker, which is closed when `work` has ended.
 *
 * @param page what the address of the worker's owner ends with
 */
export const insideWorker = <T>(
  running: Running,
  work: (send: Channel["send"]) => Promise<T>,
  page = HOST,
): Promise<T> => insidePage(running, page, async (owner) => work((await workerOf(owner)).send));

/** The same for each worker that the classifier's worker has started for its engine: one for each copy of the model. */
export const insideEngines = (running: Running, work: (send: Channel["send"]) => Promise<unknown>): Promise<unknown> =>
  insideHost(running, async (host) => {
    const engines = await workersOf(await workerOf(host));
    if (engines.length === 0) throw new Error("The engine has no worker of its own.");
    return Promise.all(engines.map(({ send }) => work(send)));
  });

/** The same for the offscreen document. */
export const insideHost = <T>(running: Running, work: (host: Channel) => Promise<T>): Promise<T> =>
  insidePage(running, HOST, work);

/** The same for the offscreen document and for each worker that it has started: the one that serves, and one that teaches. */
export const insideHostAndWorkers = <T>(
  running: Running,
  work: (send: Channel["send"]) => Promise<T>,
): Promise<readonly T[]> =>
  insideHost(running, async (host) => Promise.all([host, ...(await workersOf(host))].map(({ send }) => work(send))));

/**
 * The same for a page of ours that Playwright does not list, such as the popup itself: it is found through the browser's
 * session.
 *
 * @param path what its address ends with
 */
export async function insidePage<T>(
  { context }: Running,
  path: string,
  work: (page: Channel) => Promise<T>,
): Promise<T> {
  const browser = context.browser();
  if (!browser) throw new Error("There is no browser.");
  const session = await browser.newBrowserCDPSession();
  const top: Channel = {
    send: (method, params) => session.send(method as "Target.getTargets", params) as Promise<Params>,
    on: (event, react) => void session.on(event as "Target.targetCreated", react as () => void),
  };
  const { targetInfos } = (await top.send("Target.getTargets", { filter: [{}] })) as {
    targetInfos: { targetId: string; url: string }[];
  };
  const page = targetInfos.find(({ url }) => url.endsWith(path));
  if (!page) throw new Error(`There is no ${path}.`);
  try {
    const { sessionId } = await top.send("Target.attachToTarget", { targetId: page.targetId, flatten: false });
    return await work(channelIn(top, String(sessionId)));
  } finally {
    await session.detach();
  }
}

/** Session in the first worker that a context has started. */
async function workerOf(owner: Channel): Promise<Channel> {
  const [first] = await workersOf(owner);
  if (!first) throw new Error("There is no worker.");
  return first;
}

/** Sessions in all workers that a context has started so far: the browser reports them before it answers the call. */
async function workersOf(owner: Channel): Promise<Channel[]> {
  const attached: string[] = [];
  // The browser also attaches to the extension's service worker, which is skipped.
  owner.on("Target.attachedToTarget", ({ sessionId: id, targetInfo }) => {
    if ((targetInfo as { type: string }).type === "worker") attached.push(String(id));
  });
  await owner.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return attached.map((id) => channelIn(owner, id));
}

/** Opens a session that is carried by the messages of another one. */
function channelIn(outer: Channel, sessionId: string): Channel {
  const waiting = new Map<number, (result: Params) => void>();
  const listeners: { readonly event: string; react(params: Params): void }[] = [];
  let last = 0;
  outer.on("Target.receivedMessageFromTarget", (received) => {
    if (received["sessionId"] !== sessionId) return;
    const { id, result, method, params } = JSON.parse(String(received["message"]));
    if (id !== undefined) return waiting.get(id)?.(result);
    for (const { react } of listeners.filter(({ event }) => event === method)) react(params);
  });
  return {
    send: async (method, params = {}) => {
      const id = ++last;
      const answered = new Promise<Params>((resolve) => waiting.set(id, resolve));
      await outer.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
      return answered;
    },
    on: (event, react) => void listeners.push({ event, react }),
  };
}
