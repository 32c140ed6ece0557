/** The environment of end-to-end tests: Node, and the browser that their files share (harness.ts), closed after the last. */
import type { Environment } from "vitest/runtime";

export default {
  name: "browser",
  viteEnvironment: "ssr",
  setup: () => ({ teardown: () => globalThis.sharedBrowser?.close() }),
} satisfies Environment;
