import { expect, it } from "vitest";
import { notHere } from "../../../../src/popup/page/notHere";

it.each([
  ["https://chromewebstore.google.com/detail/x", "in its store"],
  ["https://chrome.google.com/webstore/detail/x", "in its store"],
  ["https://addons.mozilla.org/firefox/", "in its store"],
  ["https://chrome.google.com/other", "Reload the page"],
  ["chrome://settings/", "belongs to the browser itself"],
  ["about:blank", "belongs to the browser itself"],
  ["file:///home/picture.html", "file URLs"],
  [undefined, "does not let extensions read this page"],
])("says of %s why nothing can be done there", (url, words) => {
  expect(notHere(url)).toContain(words);
});
