import type { Kind } from "../fault";
import { background } from "./background";
import { database } from "./database";
import { decoders } from "./decoders";
import { extension } from "./extension";
import { host } from "./host";
import { pages } from "./pages";
import { servers } from "./servers";
import { tabs } from "./tabs";
import { workers } from "./workers";

/** Every kind of fault, in the order they are played. */
export const KINDS: readonly Kind[] = [workers, host, background, extension, database, servers, decoders, tabs, pages];
