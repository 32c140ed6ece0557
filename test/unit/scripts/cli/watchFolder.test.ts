import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename } from "node:path";
import { afterAll, expect, it } from "vitest";
import { watchFolder } from "../../../../scripts/cli/find/watchFolder";

const folder = mkdtempSync(`${tmpdir()}/label-lens-watch-`);
afterAll(() => rmSync(folder, { recursive: true }));

it("gives what arrives, also in folders, again where it is changed, and not what is no picture", async () => {
  writeFileSync(`${folder}/before.png`, "there before");
  const ending = new AbortController();
  const arrivals = watchFolder(ending.signal, folder);
  const next = async () => {
    const { value } = await arrivals.next();
    return value && "file" in value ? basename(value.file) : value;
  };
  writeFileSync(`${folder}/notes.txt`, "no picture");
  writeFileSync(`${folder}/one.png`, "1");
  expect(await next()).toBe("one.png");
  mkdirSync(`${folder}/deep.part`);
  writeFileSync(`${folder}/deep.part/two.jpg`, "2");
  expect(await next()).toBe("two.jpg");
  renameSync(`${folder}/deep.part`, `${folder}/deep`);
  expect(await next()).toBe("two.jpg");
  appendFileSync(`${folder}/one.png`, " and more");
  expect(await next()).toBe("one.png");
  const last = next();
  ending.abort();
  expect(await last).toBe(undefined);
});
