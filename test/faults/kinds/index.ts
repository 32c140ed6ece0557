import type { Kind } from "../fault";
import { host } from "./host";
import { workers } from "./workers";

/** Every kind of fault, in the order they are played. */
export const KINDS: readonly Kind[] = [workers, host];
