import { readJson } from "../../models/readModels";
import type { Notice } from "./notice";
import { textIn } from "./textIn";

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly repository?: string | { readonly url?: string };
}

/**
 * The notice of an installed package.
 * @throws Error where it does not say its licence, or the text of that cannot be found
 */
export function packageNotice(folder: string): Notice {
  const { name, version, license, repository } = readJson(`${folder}/package.json`) as PackageFile;
  const licence = typeof license === "string" ? license : undefined;
  const text = licence && textIn(folder, licence);
  if (!licence || !text) {
    const lacking = licence ? `brings no text of its licence (${licence})` : "does not say its licence";
    throw new Error(
      `The package ${name} ${version} is part of the extension and ${lacking}. Find out under which licence it may be ` +
        "passed on, and have scripts/build/licences/textIn.ts find the text; or do without the package.",
    );
  }
  const url = typeof repository === "string" ? repository : repository?.url;
  const source = url?.replace(/^git\+/, "").replace(/^git:/, "https:");
  return { name, version, licence, source, text };
}
