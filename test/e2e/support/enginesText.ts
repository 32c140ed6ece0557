import type { Running } from "./harness";

/** What the options page says of the engine in use, and of those that failed. */
export async function enginesText({ context, origin }: Running): Promise<string> {
  const options = await context.newPage();
  await options.goto(`${origin}src/options/index.html`);
  // By a key: the models, which are listed meanwhile above it, would move it away under a pressed button.
  await options.locator(".engine summary").press("Enter");
  await options.locator(".engine li").first().waitFor();
  const text = await options.locator(".engine").evaluate((engine) => engine.textContent ?? "");
  await options.close();
  return text;
}
