/** The download of a model goes wrong: the old model goes on, the user reads why, and a second try succeeds. */
import type { ServerResponse } from "node:http";
import type { Page } from "playwright-core";
import { endClassifier } from "../../../scripts/browser/askClassifier";
import { type Behaviour, offerCopy, sendAll, weights } from "../../e2e/support/copiedModel";
import type { Fault, Kind } from "../fault";
import { sound } from "../stage/files";

const ALLOW = { "access-control-allow-origin": "*" };
const PICTURES = 3;
const pictures = Object.fromEntries(Array.from({ length: PICTURES }, (_, i) => [`/${i}.png`, sound]));
/** Longer than the time without data after which a server is given up. */
const SAID_MS = 45_000;

const MAX_TRIES = 2;
const TRY_MS = 15_000;

const row = (page: Page) => page.getByRole("row").filter({ hasText: "A copy" });
const use = (page: Page) => row(page).getByRole("button", { name: /use: A copy/i });
const sendHalf = (response: ServerResponse) => {
  response.writeHead(200, { ...ALLOW, "content-length": weights.length });
  response.write(weights.subarray(0, weights.length / 2));
};

interface Download {
  readonly first: Behaviour;
  /** What the user reads. */
  readonly said: RegExp;
  /** What happens while half of it is there. */
  readonly atHalf?: (page: Page) => Promise<unknown>;
}

const download = (name: string, { first, said, atHalf }: Download, more: Partial<Fault> = {}): Fault => ({
  name: `download-${name}`,
  underWay: "a model on its way, and 3 pictures",
  // The extension's catalogue is changed.
  browser: {},
  ...more,
  async play(stage) {
    let behave = first;
    const { origin } = await stage.serve({
      "/model.tflite": ({ headers }, response) =>
        behave(response, Number(/bytes=(\d+)-/.exec(headers.range ?? "")?.[1] ?? 0)),
      "/elsewhere.tflite": (_, response) => sendAll(response, 0),
    });
    offerCopy(stage.extension, `${origin}/model.tflite`);
    // The classifier has read the old catalogue.
    await endClassifier(stage.running);
    const page = await stage.optionsPage();
    await use(page).click();
    await atHalf?.(page);
    await row(page).getByText(said).waitFor({ timeout: SAID_MS });
    const outcome = await stage.rest(await stage.show(pictures), PICTURES);
    behave = sendAll;
    const tries = await tryAgain(page);
    return { ...outcome, became: `${outcome.became}; in use after ${tries} more` };
  },
});

/** Has the model downloaded again. A part of another file may be there, which the next try finds to be wrong. */
async function tryAgain(page: Page): Promise<number> {
  const inUse = row(page).getByText("In use");
  for (let tries = 0; tries <= MAX_TRIES; tries++) {
    if (await inUse.isVisible()) return tries;
    await use(page).click();
    await inUse.waitFor({ timeout: TRY_MS }).catch(() => {});
  }
  throw new Error(`The model is not in use after ${MAX_TRIES} more tries.`);
}

const half = (page: Page) => row(page).getByText(/^(49|50)%$/);

export const downloads: Kind = {
  kind: "downloads",
  faults: [
    download("cut", {
      first: (response) => {
        sendHalf(response);
        setTimeout(() => response.destroy(), 500);
      },
      said: /broke off at \d+%/,
    }),
    download("paused", {
      first: sendHalf,
      atHalf: async (page) => {
        await half(page).waitFor();
        await row(page)
          .getByRole("button", { name: /^pause/i })
          .click();
      },
      said: /% downloaded/,
    }),
    download("silent", { first: sendHalf, said: /broke off at \d+%/ }),
    download("redirected", {
      first: (response) => response.writeHead(302, { ...ALLOW, location: "/elsewhere.tflite" }).end(),
      said: /In use/,
    }),
    download("html-in-place", {
      first: (response) => response.writeHead(200, ALLOW).end("<!doctype html><title>Log in</title>"),
      said: /broke off|not the right one/,
    }),
    download("another-file", {
      first: (response) => response.writeHead(200, ALLOW).end(Buffer.alloc(weights.length)),
      said: /not the right one/,
    }),
    download("endless", {
      first: (response) => {
        response.writeHead(200, ALLOW);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(2 ** 16)));
        };
        response.on("drain", more);
        more();
      },
      said: /not the right one/,
    }),
    download("gzip-in-place", {
      first: (response) => response.writeHead(200, { ...ALLOW, "content-encoding": "gzip" }).end(weights),
      said: /cannot be reached|broke off/,
    }),
  ],
};
