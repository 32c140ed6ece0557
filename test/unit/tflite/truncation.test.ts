import { describe, expect, it } from "vitest";
import { TfliteError } from "../../../src/tflite/format/tfliteError";
import { smallClassifier } from "../../make/smallClassifier";
import { makeTflite } from "../../make/tflite";
import { outcomeOf } from "./outcome";

describe("a file that is cut off", () => {
  it("is refused at every length, and read only when whole", () => {
    const bytes = makeTflite(smallClassifier());
    for (let length = 0; length < bytes.length; length++) {
      expect(outcomeOf(bytes.slice(0, length)), `${length} bytes`).toBeInstanceOf(TfliteError);
    }
    expect(outcomeOf(bytes)).toBe("graph");
  });

  it("is refused as well where it begins late", () => {
    const bytes = makeTflite(smallClassifier());
    for (let start = 1; start < bytes.length; start++) {
      expect(outcomeOf(bytes.slice(start)), `from byte ${start}`).toBeInstanceOf(TfliteError);
    }
  });
});
