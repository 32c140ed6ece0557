import type { Plugin } from "vite";
import { catalogueModule } from "./catalogueModule";

/** Where `catalogueAlias` leads. */
const SHORTENED = /\/catalogues\/(\w+)\.js$/;

/** Gives the main build, which has our own pages in it, every sentence in place of those for other pages. */
export function wholeCatalogues(): Plugin {
  return {
    name: "label-lens-catalogues",
    apply: "build",
    load: {
      filter: { id: SHORTENED },
      handler: (id) => catalogueModule(SHORTENED.exec(id)?.[1] ?? ""),
    },
  };
}
