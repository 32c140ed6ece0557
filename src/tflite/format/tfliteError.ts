import { Failed } from "../../words/failed";
import { plainText } from "../../words/labels/plainText";
import { type Argument, because, type Reason } from "../../words/reason";

/**
 * A .tflite file that is damaged or not supported. The message names the file, the place in it, the problem and the
 * remedy, so that it can be shown to a user as it is.
 */
export class TfliteError extends Failed {
  override name = "TfliteError";
}

/** Maximum length of a value quoted in a message, in characters: a damaged file may have a shape of a million sizes. */
const MAX_PARTICULAR = 80;

/** Makes errors about one file, so that the parts of the reader need not pass its name around. */
export class Complaints {
  private readonly file: string;

  constructor(file: string) {
    this.file = plainText(file, MAX_PARTICULAR);
  }

  /** For bytes that violate the format: only another copy of the file helps. */
  damaged(place: Reason, problem: Reason): TfliteError {
    return this.unsupported(place, problem, because("remedy_get_again"));
  }

  /** For a sound file that needs something this reader does not support. */
  unsupported(place: Reason, problem: Reason, remedy: Reason): TfliteError {
    const { key, args } = problem;
    return new TfliteError("tflite_refused", this.file, place, because(key, ...args.map(shorten)), remedy);
  }
}

/** Turns numbers into plain text, since a byte's or an operator's number must not be grouped by thousands; cuts it. */
const shorten = (particular: Argument): Argument =>
  typeof particular === "object" ? particular : plainText(String(particular), MAX_PARTICULAR);
