import { defineConfig } from "vitest/config";

/** Sentences are in English, as everything of ours says them but the script that only looks for the pictures of a page. */
const ENGLISH = { setupFiles: ["./src/words/languages/english.ts"] };
/** Upper limits: tests wait for conditions that are met long before; only a fault or a busy machine takes as long. */
const PATIENCE = { testTimeout: 180_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };
/** These tests spend most of their time waiting: for a deadline, or for a page to show nothing more. */
const WAITING = [
  "test/e2e/deadlines/*.test.ts",
  "test/e2e/discovery/{elements,roots,seen,styles,touched,trees}.test.ts",
  "test/e2e/manners/{earlyScript,manners}.test.ts",
];
/** What runs networks for minutes: `npm run test:long`. Shorter tests, and the proof of each engine, stay in the others. */
const LONG = ["test/e2e/engines/{accuracy,agree,copies}.test.ts"];
const BROWSER = { environment: "./test/e2e/support/environment.ts", ...ENGLISH, ...PATIENCE };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          // Vitest would leave one core to itself: half of two.
          maxWorkers: "100%",
          typecheck: { enabled: true, include: ["test/unit/**/*.test-d.ts"] },
          sequence: { groupOrder: 0 },
          ...ENGLISH,
          ...PATIENCE,
        },
      },
      {
        // The same file at length: `npm run fuzz`.
        test: { name: "fuzz", include: ["test/unit/tflite/structure.test.ts"], env: { FUZZ: "at length" }, ...ENGLISH },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: [...WAITING, ...LONG],
          // A browser has many processes and seldom keeps two cores busy; more at once only wait for each other.
          maxWorkers: 2,
          // The files of a worker share their imports, which are then loaded only once, and a browser.
          isolate: false,
          sequence: { groupOrder: 1 },
          ...BROWSER,
        },
      },
      {
        test: { name: "long", include: LONG, maxWorkers: 2, isolate: false, ...BROWSER },
      },
      {
        test: {
          name: "deadlines",
          include: WAITING,
          // They wait side by side.
          maxWorkers: 4,
          isolate: false,
          sequence: { groupOrder: 2 },
          ...BROWSER,
        },
      },
    ],
  },
});
