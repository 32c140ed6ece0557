/** The size of a picture's squares is known before the model is open, where no other model may take its place. */
import { expect, it, vi } from "vitest";
import { openingOf } from "../../../../src/classifier/serve/opening";
import type { Session } from "../../../../src/classifier/serve/session";

const models: Record<string, object> = {
  ours: { from: "extension", inputSize: 224 },
  brought: { from: "user", inputSize: 96 },
};
vi.mock("../../../../src/models/catalogue", () => ({
  findModel: async (id: string) => models[id] ?? Promise.reject(new Error("gone")),
}));

const never = new Promise<Session>(() => {});
const open = Promise.resolve({ entry: { inputSize: 128 } } as Session);
const sizeOf = (model: string, session: Promise<Session>) => openingOf({ model, engine: "auto" }, session).size;

it("is that of a model of the extension, before it is open", async () => {
  expect(await sizeOf("ours", never)).toBe(224);
});

it.each(["brought", "gone"])("waits for what serves where a model may be %s", async (model) => {
  const size = sizeOf(model, never);
  expect(await Promise.race([size, new Promise((resolve) => setTimeout(() => resolve("waits"), 20))])).toBe("waits");
  expect(await sizeOf(model, open)).toBe(128);
});
