import browser from "webextension-polyfill";

/** Not yet in the polyfill's types: https://developer.chrome.com/docs/extensions/reference/api/storage#type-StorageArea */
interface StorageArea {
  setAccessLevel(access: { readonly accessLevel: "TRUSTED_CONTEXTS" }): Promise<void>;
}

/**
 * Keeps the storage from scripts in pages, whose process may be compromised: they ask us, and learn what concerns their
 * own page.
 */
export async function closeStorage(): Promise<void> {
  const { local, sync } = browser.storage as unknown as Readonly<Record<"local" | "sync", StorageArea>>;
  await Promise.all([local, sync].map((area) => area.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" })));
}
