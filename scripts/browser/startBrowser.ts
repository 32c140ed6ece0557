import { cpSync, existsSync, lstatSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { pause } from "../../src/async/pause";
import { DIST } from "../paths";
import { temporaryFolder } from "./temporaryFolder";

export const CHROMIUM = process.env["LABEL_LENS_CHROMIUM"] ?? "/usr/bin/chromium";

/** Path in the built extension. */
const WELCOME_PAGE = "/src/welcome/index.html";
/** Deadline in ms: the browser opens the page a moment after the extension is loaded. */
const WELCOME_MS = 5_000;
const WELCOME_POLL_MS = 50;

/**
 * Switches that keep the browser from requesting anything but the pages it is told to open: a machine may have no
 * network.
 */
export const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

export interface Options {
  /** Sites that the extension may read without a click; none by default. */
  readonly hostPermissions?: readonly string[];
  /** Leaves the optional permissions for the extension to ask for; otherwise they are granted with the sites. */
  readonly optionalNotGranted?: boolean;
  /** Shows a window on the screen, for a person to look at. */
  readonly window?: boolean;
  /** Leaves the page that the extension opens after its installation. */
  readonly welcome?: boolean;
  readonly args?: readonly string[];
  /** Keeps pages that are left for when one comes back to them, as browsers do, unless they are driven by a script. */
  readonly backForwardCache?: boolean;
  /** Environment variables of the browser, in addition to this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly colorScheme?: "light" | "dark";
  /** Pixels of the screen for each CSS px; 1 by default. */
  readonly scale?: number;
  /** Holds the extension and the profile, and is kept when the browser ends; by default there is one for each browser. */
  readonly folder?: string;
  /** Leaves signals to the caller, who closes the browser; otherwise one ends the browser, and Ctrl-C this process too. */
  readonly ownSignals?: boolean;
  /** Changes a copy of the built extension before it is loaded. */
  readonly change?: (folder: string) => void;
}

/** A running browser with the built extension, on a profile of its own. */
export interface Running {
  readonly context: BrowserContext;
  /** The extension's service worker. */
  readonly background: Worker;
  /** chrome-extension://…/ */
  readonly origin: string;
  /** Folder of the profile. */
  readonly profile: string;
  close(): Promise<void>;
}

export async function startBrowser(options: Options = {}): Promise<Running> {
  if (!existsSync(`${DIST}/manifest.json`)) throw new Error("The extension is not built: run `npm run build`.");
  const temporary = options.folder === undefined ? temporaryFolder() : undefined;
  try {
    const running = await launch(options.folder ?? temporary?.path ?? "", options);
    temporary?.holdsBrowser(socketOf(running.profile));
    const close = async () => {
      await running.context.close();
      temporary?.remove();
    };
    return { ...running, close };
  } catch (error) {
    temporary?.remove();
    throw error;
  }
}

async function launch(folder: string, options: Options): Promise<Omit<Running, "close">> {
  const extension = `${folder}/extension`;
  placeExtension(extension, options);
  const profile = `${folder}/profile`;
  const signals = !options.ownSignals;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: false,
    handleSIGINT: signals,
    handleSIGTERM: signals,
    handleSIGHUP: signals,
    ...(options.env && { env: { ...process.env, ...options.env } as Record<string, string> }),
    viewport: options.window ? null : { width: 1280, height: 800 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.scale && { deviceScaleFactor: options.scale }),
    ...(options.backForwardCache && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    args: [
      ...(options.window ? [] : ["--headless=new"]),
      ...QUIET,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.args ?? []),
    ],
  });
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const welcome = await welcomePage(context);
  if (!options.welcome) {
    await welcome?.close();
    // What the first page that is labelled explains is for people.
    await background.evaluate(() => chrome.storage.local.remove("callouts"));
  }
  return { context, background, origin: new URL("/", background.url()).href, profile };
}

/** The folder of the socket by which a browser tells its profile is in use: one that is killed leaves it. */
function socketOf(profile: string): string[] {
  const socket = `${profile}/SingletonSocket`;
  const folder = lstatSync(socket, { throwIfNoEntry: false }) ? dirname(readlinkSync(socket)) : "";
  return /\/(org\.chromium|com\.google)\.[^/]+$/.test(folder) ? [folder] : [];
}

/** Puts the built extension into a folder, with the permissions and changes asked for. */
export function placeExtension(folder: string, options: Options): void {
  cpSync(DIST, folder, { recursive: true });
  if (options.hostPermissions) grant(folder, options.hostPermissions, options);
  options.change?.(folder);
}

/** Waits for the welcome page: every profile is new, so the extension is always newly installed. */
async function welcomePage(context: BrowserContext): Promise<Page | undefined> {
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    // Polled, since the "page" event comes before the page has its address.
    const page = context.pages().find((p) => p.url().includes(WELCOME_PAGE));
    if (page) return page;
    await pause(WELCOME_POLL_MS);
  }
  return undefined;
}

function grant(extension: string, hostPermissions: readonly string[], { optionalNotGranted }: Options): void {
  const path = `${extension}/manifest.json`;
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const { permissions, optional_permissions: optional } = manifest;
  const granted = optionalNotGranted
    ? { host_permissions: hostPermissions }
    : { host_permissions: hostPermissions, permissions: [...permissions, ...optional], optional_permissions: [] };
  writeFileSync(path, JSON.stringify({ ...manifest, ...granted }));
}
