import { readdirSync, readFileSync } from "node:fs";
import { standardText } from "./standardText";

const LICENCE = /^(licen[cs]e|copying|copyright)/i;
/** What Apache-2.0 wants passed on beside its own text (section 4d), and what others add. */
const NOTICE = /^(notice|third.?party)/i;
const CODE = /\.([cm]?[jt]sx?|json|map)$/i;
/** The last section of a README: its heading and all that follows. */
const SECTION = /^#* *licen[cs]e\b.*\n([\s\S]*)/im;
/** No licence is shorter; "MIT, see the repository" is. */
const SHORTEST = 500;
/** Licences whose text names nobody: it is the same for all who use them. */
const NAMELESS = ["Apache-2.0", "MPL-2.0"];

/**
 * The text of the licence of what is in a folder: of its licence files; or the licence's own text, where that is the
 * same for everybody; or what its README says. Its notices follow.
 *
 * @param licence an SPDX identifier
 * @returns undefined where there is no text to be had
 */
export function textIn(folder: string, licence: string): string | undefined {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !CODE.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8").replaceAll("\r\n", "\n").trim();
  const those = (kind: RegExp) => names.filter((name) => kind.test(name)).map(read);
  const own = those(LICENCE);
  const [readme = ""] = those(/^readme\b/i);
  const text = own.length > 0 ? own.join("\n\n") : (namelessText(licence) ?? sectionOf(readme));
  return text && [text, ...those(NOTICE)].join("\n\n");
}

const namelessText = (licence: string) => (NAMELESS.includes(licence) ? standardText(licence) : undefined);

function sectionOf(readme: string): string | undefined {
  const text = SECTION.exec(readme)?.[1]?.replace(/^[-=\s]+/, "");
  return text && text.length >= SHORTEST ? text : undefined;
}
