import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const config: NextConfig = {
  turbopack: {
    root: repository,
    // The messages arrive compiled (src/locales/compile-messages.ts): the parser of ICU syntax stays at home.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  outputFileTracingRoot: repository,
  transpilePackages: ["@parley/client", "@parley/core", "@parley/db", "@parley/protocol"],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
