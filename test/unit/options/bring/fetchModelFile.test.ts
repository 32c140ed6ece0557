/** What is asked of a server, and of the user, for a model at an address. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fetchModelFile } from "../../../../src/options/bring/fetchModelFile";

const state = vi.hoisted(() => ({ isPrivate: false, granted: [] as string[] }));
vi.mock("../../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => state.isPrivate }));
vi.mock("../../../../src/permissions", () => ({
  patternOf: (host: string) => host,
  grantSites: async (site: string) => state.granted.push(site) > 0,
}));

const { signal } = new AbortController();
const get = (address = "https://models.example/pets.tflite") => fetchModelFile(signal, address, 1_000);
const fetched = vi.fn();

beforeEach(() => {
  state.granted = [];
  state.isPrivate = false;
  fetched.mockReset().mockImplementation(async () => new Response("model"));
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => vi.unstubAllGlobals());

it("is requested without cookies, and from its own network", async () => {
  expect((await get()).name).toBe("pets.tflite");
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: "omit", targetAddressSpace: "public" });
  await get("http://192.168.0.7/pets.tflite");
  expect(fetched.mock.lastCall?.[1]).toMatchObject({ credentials: "omit", targetAddressSpace: "local" });
});

it("is requested again once the user has allowed its site, but in no private window", async () => {
  const refused = async () => {
    if (state.granted.length === 0) throw new TypeError("Failed to fetch");
    return new Response("model");
  };
  fetched.mockImplementation(refused);
  state.isPrivate = true;
  await expect(get()).rejects.toThrow("models.example cannot be reached");
  expect(state.granted).toEqual([]);
  state.isPrivate = false;
  expect(await (await get()).text()).toBe("model");
  expect(state.granted).toEqual(["models.example"]);
});

it.each(["file:///etc/passwd", "data:,model", "chrome-extension://a/b", "models.example"])(
  "is no such address: %s",
  async (address) => {
    await expect(get(address)).rejects.toThrow("is not an address of the form");
    expect(fetched).not.toHaveBeenCalled();
  },
);
