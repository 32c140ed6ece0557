import { describe, it } from "vitest";
import { quantize } from "../../../make/operators";
import { expectRefused, expectShape, PICTURE } from "./oneOperator";

describe("QUANTIZE", () => {
  it("gives the shape of its input", () => {
    expectShape(quantize(["picture"], "scores"), { picture: PICTURE }, [1, 8, 8, 3]);
  });

  it("is refused with two inputs", () => {
    expectRefused(quantize(["picture", "picture"], "scores"), { picture: PICTURE }, "it has 2 inputs");
  });
});
