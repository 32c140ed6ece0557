import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          typecheck: { enabled: true, include: ["test/unit/**/*.test-d.ts"] },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Each file starts a browser; a machine may have two cores.
          fileParallelism: false,
          // What is waited for ends long before; only what never comes, or a busy machine, takes as long.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
