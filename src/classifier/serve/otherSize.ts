/** A picture was drawn for another model than the one in use: the one that was asked for came back, or went, meanwhile. */
export class OtherSize extends Error {
  /** @param inputSize side of the picture that is wanted, in pixels */
  constructor(readonly inputSize: number) {
    super();
  }
}
