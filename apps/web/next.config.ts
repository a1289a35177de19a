import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const securityHeaders = [
  { key: "content-security-policy", value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "no-referrer" },
];

const config: NextConfig = {
  turbopack: {
    root: repository,
    // The messages arrive compiled (src/locales/compile-messages.ts): the parser of ICU syntax stays at home.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  outputFileTracingRoot: repository,
  transpilePackages: ["@parley/client", "@parley/core", "@parley/db", "@parley/protocol"],
  poweredByHeader: false,
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  reactStrictMode: true,
};

export default config;
