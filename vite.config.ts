import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { hiddenPlugin } from "./scripts/hiddenPlugin";
import { modelsPlugin } from "./scripts/modelsPlugin";
import { runtimesPlugin } from "./scripts/runtimesPlugin";

export default defineConfig({
  plugins: [crx({ manifest: manifest as ManifestV3Export }), modelsPlugin(), runtimesPlugin(), hiddenPlugin()],
  worker: { format: "es" },
  build: {
    target: "chrome148",
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: { offscreen: "src/offscreen/index.html", welcome: "src/welcome/index.html" } },
  },
});
