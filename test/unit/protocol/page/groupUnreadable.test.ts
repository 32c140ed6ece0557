import { expect, it } from "vitest";
import type { Unreadable } from "../../../../src/protocol/answer";
import { groupUnreadable } from "../../../../src/protocol/page/groupUnreadable";
import { because } from "../../../../src/words/reason";

const one = (code: Unreadable["code"], detail: Unreadable["detail"]) => ({
  code,
  count: 1,
  particulars: [{ detail, count: 1 }],
});

it("counts the pictures of a reason together, and tells its particulars apart", () => {
  const failed = () => because("classifier_silent", 240);
  const all = ["404", "403", "403"].map((status) => one("refused", status));
  expect(
    groupUnreadable([one("blank", ""), ...all, one("classifier-failed", failed()), one("classifier-failed", failed())]),
  ).toEqual([
    {
      code: "refused",
      count: 3,
      particulars: [
        { detail: "403", count: 2 },
        { detail: "404", count: 1 },
      ],
    },
    { code: "classifier-failed", count: 2, particulars: [{ detail: failed(), count: 2 }] },
    { code: "blank", count: 1, particulars: [{ detail: "", count: 1 }] },
  ]);
});

it("lists a few particulars where each picture has its own, and loses no picture", () => {
  const sizes = Array.from({ length: 1_000 }, (_, i) => one("too-small", `${i} × 1`));
  const [group] = groupUnreadable([...sizes, one("too-small", "7 × 1")]);
  expect(group?.count).toBe(1_001);
  expect(group?.particulars).toHaveLength(8);
  expect(group?.particulars[0]).toEqual({ detail: "7 × 1", count: 2 });
  // Groups are joined again where a tab has several frames.
  expect(groupUnreadable(group ? [group, group] : [])[0]?.count).toBe(2_002);
});
