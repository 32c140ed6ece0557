import type { Kind } from "../fault";
import { background } from "./background";
import { boundaries } from "./boundaries";
import { crowds } from "./crowds";
import { database } from "./database";
import { decoders } from "./decoders";
import { downloads } from "./downloads";
import { extension } from "./extension";
import { gpu } from "./gpu";
import { host } from "./host";
import { models } from "./models";
import { ownModels } from "./ownModels";
import { pages } from "./pages";
import { servers } from "./servers";
import { tabs } from "./tabs";
import { workers } from "./workers";

/** Every kind of fault, in the order they are played. */
export const KINDS: readonly Kind[] = [
  ...[workers, host, background, extension],
  ...[gpu, database, models, ownModels, downloads],
  ...[servers, decoders, tabs, pages, boundaries, crowds],
];
