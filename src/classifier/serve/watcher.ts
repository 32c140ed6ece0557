import type { Session } from "./session";

/** Watches whether the model has pictures to work on. */
export interface Watcher {
  /** Called when a picture is given to the model. */
  busy(): void;
  /** Called with the session in use when the model has finished its last picture. */
  quiet(session: Session): void;
}
