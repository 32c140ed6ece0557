import { expect, it, vi } from "vitest";
import { planAdding } from "../../../src/teach/adding/planAdding";

const known = (...names: string[]) => names.map((name, made) => ({ id: `id of ${name}`, name, made }));
const group = (folder: string | undefined, ...names: string[]) => ({
  folder,
  files: names.map((name) => new File([], name)),
});
vi.mock("../../../src/protocol/inPrivateWindow", () => ({ inPrivateWindow: () => false }));

/** The name of each picture with that of its category. */
const planned = (...[groups, category, all]: Parameters<typeof planAdding>) => {
  const { wanted, leftOut } = planAdding(groups, category, all);
  const named = wanted.map(({ category: to, picture }) => [typeof to === "string" ? to : to.name, picture.name]);
  return { wanted: named, leftOut };
};

it("leaves out a folder that can be no category, and no other for it; one of strangers is none of these", () => {
  const groups = [group("apples", "1"), group("background", "2"), group("_strangers", "3"), group("cherries", "4")];
  expect(planned(groups, undefined, [])).toEqual({
    wanted: [
      ["apples", "1"],
      ["none", "3"],
      ["cherries", "4"],
    ],
    leftOut: [expect.stringMatching(/^The folder “background” was not added\. A category cannot be called/)],
  });
});

it("has as many categories as there may be, with those that there are", () => {
  const folders = Array.from({ length: 103 }, (_, i) => group(`folder ${i}`, `${i}`));
  const { wanted, leftOut } = planned(folders, undefined, known("folder 102", "roses"));
  // One of the folders has its category already.
  expect(wanted).toHaveLength(98 + 1);
  expect(leftOut).toHaveLength(4);
  expect(leftOut[0]).toMatch(/^The folder “folder 98” was not added\. There are 101 categories; 100 at most/);
});

it("takes folders whose names are the same to a user for one category", () => {
  const { wanted } = planAdding([group("Apples", "1"), group("apples", "2")], undefined, []);
  expect(new Set(wanted.map(({ category }) => category)).size).toBe(1);
});

it("gives loose pictures to the only category, and folders their own all the same where there are several", () => {
  const groups = [group(undefined, "1"), group("tulips", "2")];
  expect(planned(groups, undefined, known("roses")).wanted).toEqual([
    ["id of roses", "1"],
    ["tulips", "2"],
  ]);
  expect(planned(groups, undefined, known("roses", "lilies"))).toEqual({
    wanted: [["tulips", "2"]],
    leftOut: ["Drop loose pictures on the category that they belong to."],
  });
  expect(planned(groups, "id", []).wanted).toEqual([
    ["id", "1"],
    ["id", "2"],
  ]);
});
