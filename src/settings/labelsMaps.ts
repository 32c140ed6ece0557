import type { Settings } from "./schema";

/** Whether the tiles of maps on pages of this site are labelled as pictures. */
export const labelsMaps = ({ maps }: Pick<Settings, "maps">, host: string): boolean =>
  Object.hasOwn(maps, host) && maps[host] === true;
