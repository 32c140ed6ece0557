/**
 * An error as a plain object. Errors do not cross every boundary: a rejected
 * DOMException reaches the other context as "promise rejected without an Error".
 */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

export function toFailure(error: unknown): Failure {
  if (error instanceof Error || error instanceof DOMException) return { name: error.name, message: error.message };
  return { name: "Error", message: String(error) };
}

/** The error again, on the other side; an abort stays recognisable as one. */
export function fromFailure({ name, message }: Failure): Error {
  return Object.assign(new Error(message), { name });
}
