import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** On every answer. The policy of what pages may load is theirs alone, for it has a nonce: src/proxy.ts. */
const securityHeaders = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-frame-options", value: "DENY" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  {
    key: "permissions-policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  // Browsers heed it over TLS alone.
  { key: "strict-transport-security", value: "max-age=31536000" },
];

/** A build also makes what an image of the web server needs; a server that runs from here says nothing of it. */
export default (phase: string): NextConfig => ({
  ...config,
  ...(phase === PHASE_PRODUCTION_BUILD && { output: "standalone" }),
});

const config: NextConfig = {
  turbopack: {
    root: repository,
    // The messages arrive compiled (src/locales/compile-messages.ts): the parser of ICU syntax stays at home.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  outputFileTracingRoot: repository,
  transpilePackages: ["@parley/client", "@parley/core", "@parley/db", "@parley/protocol"],
  poweredByHeader: false,
  // Else the server would fetch and draw whatever address somebody names.
  images: { unoptimized: true },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  reactStrictMode: true,
};
