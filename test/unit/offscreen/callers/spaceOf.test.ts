import { expect, it } from "vitest";
import { spaceOf } from "../../../../src/offscreen/callers/spaceOf";

it.each([
  [{ url: "https://a.example/page", origin: "https://a.example" }, "public"],
  [{ url: "http://192.168.0.1/", origin: "http://192.168.0.1" }, "local"],
  [{ url: "http://localhost:8080/", origin: "http://localhost:8080" }, "loopback"],
  [{ url: "file:///home/page.html", origin: "null" }, "loopback"],
  [{ url: "chrome-extension://id/src/popup/index.html", origin: "chrome-extension://id" }, "loopback"],
  [{ url: "about:blank", origin: "http://10.0.0.1" }, "local"],
  [{ url: "blob:http://10.0.0.1/some", origin: "http://10.0.0.1" }, "local"],
  [{ url: "about:srcdoc", origin: "null" }, "public"],
  [{ url: "data:text/html,page", origin: "null" }, "public"],
  [{}, "public"],
  [undefined, "public"],
])("%o: %s", (sender, space) => {
  expect(spaceOf(sender)).toBe(space);
});
