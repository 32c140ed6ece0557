import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { DIST } from "../../scripts/paths";

const MB = 1e6;

/** Sizes of the built extension in MB, on disk and as a download. */
export function shipped() {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  let raw = 0;
  let compressed = 0;
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(`${parentPath}/${name}`);
    raw += bytes.length;
    // Compressed as in a ZIP file, which is what the store delivers.
    compressed += deflateRawSync(bytes, { level: 9 }).length;
  }
  return { shipped: { raw_mb: Number((raw / MB).toFixed(2)), compressed_mb: Number((compressed / MB).toFixed(2)) } };
}
