import { expectTypeOf, it } from "vitest";
import type { PageApi } from "../../../src/content/pageApi";
import type { ClassifierApi } from "../../../src/offscreen/offscreen";
import type { Answer } from "../../../src/protocol/answer";
import type { Summary } from "../../../src/protocol/page/summary";
import type { Remote } from "../../../src/protocol/rpc";

it("takes a signal first, keeps the other parameters, and always gives a promise", () => {
  type Api = { add: (signal: AbortSignal, a: number, b?: string) => number; late: () => Promise<Date> };
  expectTypeOf<Remote<Api>["add"]>().toEqualTypeOf<(signal: AbortSignal, a: number, b?: string) => Promise<number>>();
  expectTypeOf<Remote<Api>["late"]>().toEqualTypeOf<(signal: AbortSignal) => Promise<Date>>();
});

it("derives the channels' types from the code that answers", () => {
  expectTypeOf<Awaited<ReturnType<Remote<ClassifierApi>["classify"]>>>().toEqualTypeOf<Answer>();
  expectTypeOf<Awaited<ReturnType<Remote<PageApi>["summary"]>>>().toEqualTypeOf<Summary>();
});
