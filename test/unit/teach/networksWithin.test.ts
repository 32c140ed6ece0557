import { expect, it } from "vitest";
import { networksWithin } from "../../../src/teach/file/networksWithin";

const values = new ArrayBuffer(100);
const known = (network: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ network, content: `${i}`, values }));
const chosen = (room: number, ...all: ReturnType<typeof known>[]) =>
  networksWithin(all.flat(), room).map((some) => [some[0]?.network, some.length]);

it("leaves out what there is no room for, first that of networks that know few pictures", () => {
  const all = [known("few", 2), known("many", 5), known("some", 3)];
  expect(chosen(1_000, ...all)).toEqual([
    ["many", 5],
    ["some", 3],
    ["few", 2],
  ]);
  expect(chosen(800, ...all)).toEqual([
    ["many", 5],
    ["some", 3],
  ]);
  expect(chosen(799, ...all)).toEqual([
    ["many", 5],
    ["few", 2],
  ]);
});

it("leaves out what is too much to be listed, or more networks than are read", () => {
  const most = Array.from({ length: 9 }, (_, i) => known(`${i}`, 5_000));
  expect(chosen(Number.POSITIVE_INFINITY, ...most)).toHaveLength(5);
  const small = Array.from({ length: 30 }, (_, i) => known(`${i}`, 1));
  expect(chosen(Number.POSITIVE_INFINITY, ...small)).toHaveLength(20);
});
