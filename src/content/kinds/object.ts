import { embedded } from "./embedded";

export const object = embedded<HTMLObjectElement>("object", ({ data }) => data);
