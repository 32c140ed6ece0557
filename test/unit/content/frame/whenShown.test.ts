import { expect, it, vi } from "vitest";
import { whenShown } from "../../../../src/content/frame/whenShown";

vi.mock("webextension-polyfill", () => ({ default: { runtime: { id: "ours" } } }));

/** A document that was loaded in advance, until it is shown. */
const advance = (prerendering?: boolean) => {
  const document = Object.assign(new EventTarget(), { prerendering });
  vi.stubGlobal("document", document);
  return document;
};

it.each([false, undefined])("works at once in a page that is shown", (prerendering) => {
  advance(prerendering);
  const work = vi.fn();
  whenShown(work);
  expect(work).toHaveBeenCalledOnce();
});

it("works in a page that was loaded in advance when somebody comes to see it, and once", () => {
  const document = advance(true);
  const work = vi.fn();
  whenShown(work);
  expect(work).not.toHaveBeenCalled();
  for (let i = 0; i < 2; i++) document.dispatchEvent(new Event("prerenderingchange"));
  expect(work).toHaveBeenCalledOnce();
});
