import { expect, it, vi } from "vitest";
import { findModel } from "../../../src/models/catalogue";
import { ModelUnavailable } from "../../../src/models/loadFiles";

vi.mock("../../../src/models/extensionFiles", () => ({
  fetchJson: async () => [{ id: "carried", from: "extension", bytes: 1 }],
}));
vi.mock("../../../src/models/storage", () => ({ listFolders: async () => [] }));

it("a model of the user's that is gone, or not in private windows, makes way for the default", async () => {
  // What is unavailable is replaced by the default model: src/classifier/serve/activeModel.ts.
  await expect(findModel("own-0123456789ab")).rejects.toBeInstanceOf(ModelUnavailable);
});

it("a model that never was, too, and those that are there are named", async () => {
  await expect(findModel("nonsense")).rejects.toThrow(/nonsense.*carried/);
});
