/** What the built extension says of one thing that it contains. */
export interface Notice {
  readonly name: string;
  /** Its version, or which files of the extension contain it. */
  readonly version: string;
  /** An SPDX identifier, or the makers' own name for the licence. */
  readonly licence: string;
  /** Where its source is: some licences want that said. */
  readonly source?: string | undefined;
  readonly text: string;
}

const LINE = `\n\n${"=".repeat(80)}\n\n`;
/** Without it, the browser shows a text file of the extension in Windows-1252: "Â©". */
const BYTE_ORDER_MARK = "\uFEFF";

/** The notices as a text file: a list of them, then each text once, under the names of all that it belongs to. */
export function writeNotices(notices: readonly Notice[]): string {
  const texts = new Map<string, Notice[]>();
  for (const notice of notices) texts.set(notice.text, [...(texts.get(notice.text) ?? []), notice]);
  const parts = Array.from(texts, ([text, of]) => `${of.map(headingOf).join("\n\n")}\n\n${text}`);
  const names = notices.map(({ name, version, licence }) => `  ${name} (${version}): ${licence}`);
  return [`${BYTE_ORDER_MARK}Label Lens contains:\n\n${names.join("\n")}`, ...parts].join(LINE);
}

const headingOf = ({ name, version, licence, source }: Notice): string =>
  [`${name} (${version})`, `Licence: ${licence}`, ...(source ? [`Source: ${source}`] : [])].join("\n");
