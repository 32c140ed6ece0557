/** The law of the rooms, as the tables of docs/architecture.md state it. */
import type { Import } from "./imports";
import { codeIn, type Table, tablesIn } from "./markdown";
import type { ImportKind } from "./specifiers";

/** A folder (its path ends with a slash) or a single file. */
export interface Room {
  readonly path: string;
  /** The rooms that it may import from, by their paths; "everything" for all of them. */
  readonly may: Readonly<Record<ImportKind, readonly string[]>>;
}

/** The rooms of a table: those of the whole repository, or those inside of one. */
export interface Floor {
  /** Empty for the whole repository. */
  readonly within: string;
  readonly rooms: readonly Room[];
}

const EVERYTHING = "everything";

/** Every table whose last column is "may import"; its first names the rooms. */
export const readLaw = (path = "docs/architecture.md"): Floor[] =>
  tablesIn(path)
    .filter(({ columns }) => columns.at(-1) === "may import")
    .map(floorOf);

export function floorOf({ columns: [first = ""], rows }: Pick<Table, "columns" | "rows">): Floor {
  const paths = rows.map(([room = ""]) => codeIn(room)[0] ?? "");
  const named = (name: string): string => {
    const path = paths.find((path) => path === name || /([^/]+)\/?$/.exec(path)?.[1] === name);
    if (!path && name !== EVERYTHING) throw new Error(`The law names no room "${name}".`);
    return path ?? EVERYTHING;
  };
  const listed = (text = "") => (text && text !== "nothing" ? text.split(", ").map(named) : []);
  const rooms = rows.map((cells, i) => {
    const [values, types] = (cells.at(-1) ?? "").replace(/^types: /, "; types: ").split("; types: ");
    return { path: paths[i] ?? "", may: { values: listed(values), types: listed(types) } };
  });
  return { within: codeIn(first)[0] ?? "", rooms };
}

/** The room that a file is in: of several the smallest. What a floor lies within holds only the files directly in it. */
export const roomOf = (path: string, { within, rooms }: Floor): Room | undefined =>
  rooms
    .filter((room) => {
      if (room.path === "./") return !path.includes("/");
      if (!room.path.endsWith("/")) return path === room.path;
      return path.startsWith(room.path) && (room.path !== within || !path.slice(within.length).includes("/"));
    })
    .sort((a, b) => b.path.length - a.path.length)[0];

/** The permission that an import between rooms needs; undefined where it stays within one. */
export function permissionFor({ from, to, kind }: Import, law: readonly Floor[]) {
  const crossed = law.find((floor) => {
    if (![from, to].every((path) => path.startsWith(floor.within))) return false;
    return roomOf(from, floor) !== roomOf(to, floor);
  });
  if (!crossed) return undefined;
  const [room, other] = [roomOf(from, crossed), roomOf(to, crossed)];
  return { room, other, kind };
}

/** Why an import breaks the law; undefined where it does not. */
export function breach(made: Import, law: readonly Floor[]): string | undefined {
  const needed = permissionFor(made, law);
  if (!needed) return undefined;
  const { room, other, kind } = needed;
  const what = `${made.from} imports ${kind} from "${made.specifier}"`;
  if (!room || !other) return `${what}: ${room ? made.to : made.from} is in no room of the law`;
  const { values, types } = room.may;
  const allowed = kind === "types" ? [...values, ...types] : values;
  if (allowed.includes(other.path) || allowed.includes(EVERYTHING)) return undefined;
  const said = (paths: readonly string[]) => paths.join(", ") || "nothing";
  return `${what}: ${room.path} may import values from ${said(values)}; types also from ${said(types)}`;
}
