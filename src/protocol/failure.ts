import { carriedBy, type Reason } from "../words/reason";

/**
 * An error as a plain object. Errors do not cross every boundary: a rejected
 * DOMException reaches the other context as "promise rejected without an Error".
 */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** Where it was raised with one. */
  readonly reason: Reason | undefined;
}

export function toFailure(error: unknown): Failure {
  const reason = carriedBy(error);
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : { name: "Error", message: String(error) };
  return { name, message, reason };
}

/** The error again, on the other side; an abort stays recognisable as one. */
export function fromFailure({ name, message, reason }: Failure): Error {
  return Object.assign(new Error(message), { name, reason });
}
