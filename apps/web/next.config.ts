import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const config: NextConfig = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  transpilePackages: ["@parley/client", "@parley/core", "@parley/db", "@parley/protocol"],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
