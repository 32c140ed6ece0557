/** Where the end-to-end tests run: Node, and the browser that their files share (harness.ts), until the last has run. */
import type { Environment } from "vitest/runtime";

export default {
  name: "browser",
  viteEnvironment: "ssr",
  setup: () => ({ teardown: () => globalThis.sharedBrowser?.close() }),
} satisfies Environment;
