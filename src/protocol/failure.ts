import { carriedBy, type Reason } from "../words/reason";

/**
 * An error as a plain object. Errors do not survive every boundary between
 * contexts: a rejected DOMException reaches the other side as "promise rejected
 * without an Error".
 */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** What the user reads; undefined where the error was raised without a reason. */
  readonly reason: Reason | undefined;
}

export function toFailure(error: unknown): Failure {
  const reason = carriedBy(error);
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : { name: "Error", message: String(error) };
  return { name, message, reason };
}

/** Makes an error of it again, on the other side. An abort can still be recognised by its name. */
export function fromFailure({ name, message, reason }: Failure): Error {
  return Object.assign(new Error(message), { name, reason });
}
