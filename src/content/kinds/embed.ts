import { embedded } from "./embedded";

export const embed = embedded<HTMLEmbedElement>("embed", ({ src }) => src);
