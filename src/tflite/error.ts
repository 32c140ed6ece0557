/**
 * What is wrong with a .tflite file. The message names the file, the place in
 * it and the remedy, so that it can be shown to a user as it is.
 */
export class TfliteError extends Error {
  override name = "TfliteError";

  constructor(
    readonly file: string,
    readonly place: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${place}: ${problem}. ${remedy}.`);
  }
}

/** Characters of a problem: a damaged file may have a shape of a million sizes. */
const LONGEST_PROBLEM = 160;

/** Raises errors about one file: the reader's parts need not pass its name around. */
export class Complaints {
  constructor(private readonly file: string) {}

  /** The bytes are not what the format says: nothing but another copy helps. */
  damaged(place: string, problem: string): TfliteError {
    return new TfliteError(this.file, place, shorten(problem), "The file is damaged: get it again");
  }

  /** The file is sound, but asks for something this reader does not do. */
  unsupported(place: string, problem: string, remedy: string): TfliteError {
    return new TfliteError(this.file, place, shorten(problem), remedy);
  }
}

function shorten(problem: string): string {
  return problem.length > LONGEST_PROBLEM ? `${problem.slice(0, LONGEST_PROBLEM)}…` : problem;
}
