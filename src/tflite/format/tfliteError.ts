import { Failed } from "../../words/failed";
import { type Argument, because, type Reason } from "../../words/reason";

/**
 * What is wrong with a .tflite file. It says the file, the place in it, the
 * problem and the remedy, so that it can be shown to a user as it is.
 */
export class TfliteError extends Failed {
  override name = "TfliteError";
}

/** Characters of a particular: a damaged file may have a shape of a million sizes. */
const MAX_PARTICULAR = 80;

/** Raises errors about one file: the reader's parts need not pass its name around. */
export class Complaints {
  constructor(private readonly file: string) {}

  /** The bytes are not what the format says: nothing but another copy helps. */
  damaged(place: Reason, problem: Reason): TfliteError {
    return this.unsupported(place, problem, because("remedy_get_again"));
  }

  /** The file is sound, but asks for something this reader does not do. */
  unsupported(place: Reason, problem: Reason, remedy: Reason): TfliteError {
    const { key, args } = problem;
    return new TfliteError("tflite_refused", this.file, place, because(key, ...args.map(shorten)), remedy);
  }
}

/** Numbers as the format has them: a byte's or an operator's is none to group by thousands. */
function shorten(particular: Argument): Argument {
  if (typeof particular === "object") return particular;
  const text = String(particular);
  return text.length > MAX_PARTICULAR ? `${text.slice(0, MAX_PARTICULAR)}…` : text;
}
