import { expect, it } from "vitest";
import { groupsOf, readDropped } from "../../../src/teach/adding/groups";

const { signal } = new AbortController();

/** A file as a drop gives it. */
const file = (name: string) => ({
  name,
  isFile: true,
  file: (take: (file: File) => void) => take(new File([], name)),
});
/** A folder, which gives its entries a few at a time. */
const folder = (name: string, ...entries: object[]) => ({
  name,
  isFile: false,
  createReader: () => {
    const left = [...entries];
    return { readEntries: (take: (some: object[]) => void) => take(left.splice(0, 2)) };
  },
});
const dropped = async (...entries: object[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const groups = await readDropped(signal, { items, files: [] } as unknown as DataTransfer);
  return groups.map(({ folder, files }) => [folder, files.map(({ name }) => name)]);
};

it("puts files together by the folder that they are in, however deep that is", async () => {
  const flowers = folder("flowers", folder("rose", file("1"), file("2"), file("3")), folder("tulip", file("4")));
  expect(await dropped(flowers, file("5"))).toEqual([
    ["rose", ["1", "2", "3"]],
    ["tulip", ["4"]],
    [undefined, ["5"]],
  ]);
});

it("leaves out what systems put into folders", async () => {
  expect(await dropped(folder("rose", file(".DS_Store"), file("1")))).toEqual([["rose", ["1"]]]);
});

it("reads no more than may be kept", async () => {
  const many = folder("many", ...Array.from({ length: 5_002 }, (_, i) => file(`${i}`)));
  await expect(dropped(many)).rejects.toThrow(/more than 5,000 files/);
});

it("knows the folders of a chosen one", () => {
  const chosen = ["flowers/rose/1.jpg", "flowers/tulip/2.jpg", "flowers/.x"].map((path) =>
    Object.defineProperty(new File([], path.split("/").at(-1) ?? ""), "webkitRelativePath", { value: path }),
  );
  expect(groupsOf(chosen).map(({ folder, files }) => [folder, files.length])).toEqual([
    ["rose", 1],
    ["tulip", 1],
  ]);
});
