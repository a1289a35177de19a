import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { fileURLToPath } from "node:url";
import { isProxied } from "./is-proxied.ts";

/** Where the proxies of all test stacks keep their certificates: they have one authority. */
export const CERTIFICATES = fileURLToPath(new URL("../../.data/certificates", import.meta.url));

const AUTHORITY = join(CERTIFICATES, "caddy/pki/authorities/local");
const ROOT = join(AUTHORITY, "root.crt");
/** Renewed from time to time, and sent along with each certificate. */
const INTERMEDIATE = join(AUTHORITY, "intermediate.crt");

/** From now on this process and those that it starts take the proxies' certificates for good. */
export function trustProxies(): void {
  setDefaultCACertificates([...getCACertificates("default"), readFileSync(ROOT, "utf8")]);
  process.env.NODE_EXTRA_CA_CERTS = ROOT;
  process.env.CURL_CA_BUNDLE = ROOT;
}

/** What programs with an environment of their own need for that. */
export function trustVariables(): Record<string, string> {
  const { NODE_EXTRA_CA_CERTS, CURL_CA_BUNDLE } = process.env;
  return {
    ...(NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS }),
    ...(CURL_CA_BUNDLE && { CURL_CA_BUNDLE }),
  };
}

/**
 * What Chromium is told so that it takes those certificates for good. To ignore that they are not would not do: it keeps
 * nothing of what comes so, and no service worker. Nothing before a proxy has run.
 */
export function certificateArgs(): string[] {
  if (!isProxied() || !existsSync(INTERMEDIATE)) return [];
  const { publicKey } = new X509Certificate(readFileSync(INTERMEDIATE));
  const key = publicKey.export({ type: "spki", format: "der" });
  return [`--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`];
}
