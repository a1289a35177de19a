import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";

const noReact = fileURLToPath(new URL("src/no-react.ts", import.meta.url));

/** For texts with elements in them the translator would load React with every command; the terminal has none. */
const translateWithoutReact = {
  name: "translate-without-react",
  resolveId: (source: string, importer = "") =>
    source === "react" && importer.includes("/use-intl/") ? noReact : undefined,
};

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
  plugins: [translateWithoutReact],
  alias: { "react-devtools-core": fileURLToPath(new URL("src/chat/no-devtools.ts", import.meta.url)) },
});
