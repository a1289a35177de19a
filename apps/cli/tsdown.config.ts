import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";

/** Two entries that share chunks: commands never load React, Ink or Yoga. */
export default defineConfig({
  entry: { main: "src/main.ts", screen: "src/chat/main.ts" },
  format: "esm",
  platform: "node",
  target: "node24",
  dts: false,
  minify: true,
  clean: true,
  deps: { alwaysBundle: [/.*/] },
  define: { "process.env.NODE_ENV": '"production"' },
  alias: { "react-devtools-core": fileURLToPath(new URL("src/chat/no-devtools.ts", import.meta.url)) },
});
