import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase } from "./database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./postgres/embedded-postgres.ts";
import { systemUser } from "./postgres/system-user.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { execute } from "./testing.ts";

const ACCOUNT = "by_certificate";
/** Whoever has no password is let in by a certificate alone. */
const RULES = `hostssl all ${ACCOUNT} 127.0.0.1/32 cert\nhost all all 127.0.0.1/32 scram-sha-256\n`;

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-tls-"));
  chmodSync(folder, 0o711); // As root the server runs under another account, which must get in.
  const made = await makeCertificates();
  const client = { "client.crt": made.clientcert, "client.key": made.clientprivate };
  const files = { "server.crt": made.cert, "server.key": made.private, rules: RULES, ...client };
  for (const [name, text] of Object.entries(files)) keep(name, text ?? "");
  const settings = { ssl: "on", ssl_cert_file: at("server.crt"), ssl_key_file: at("server.key") };
  server = await startEmbeddedPostgres({
    dataDir: at("data"),
    settings: { ...settings, ssl_ca_file: at("server.crt"), hba_file: at("rules") },
  });
  await execute(server.url, `CREATE ROLE ${ACCOUNT} LOGIN`);
  await execute(server.url, `GRANT CREATE ON DATABASE parley TO ${ACCOUNT}`);
  await execute(server.url, `GRANT CREATE ON SCHEMA public TO ${ACCOUNT}`);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a database is migrated and used over TLS, by an account that has a certificate and no password", async () => {
  const url = address({ sslcert: at("client.crt"), sslkey: at("client.key") });
  expect((await prepareDatabase({ url })).length).toBeGreaterThan(0);
  const { pool, prisma, close } = createDatabase({ url });
  const { rows } = await pool.query("SELECT ssl, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
  expect(rows).toEqual([{ ssl: true, client_dn: `/CN=${ACCOUNT}` }]);
  expect(await prisma.user.count()).toBe(0);
  await close();
});

test("without its certificate it is not let in, and a server that is none of its authority is not trusted", async () => {
  await expect(execute(address({}), "SELECT 1")).rejects.toThrow("valid client certificate");
  const stranger = await makeCertificates();
  keep("stranger.crt", stranger.cert);
  const elsewhere = address({ sslrootcert: at("stranger.crt") });
  await expect(execute(elsewhere, "SELECT 1")).rejects.toThrow("self-signed certificate");
});

const at = (name: string) => join(folder, name);

function address(files: Record<string, string>): string {
  const settings = { sslmode: "verify-full", sslrootcert: at("server.crt"), ...files };
  return `postgresql://${ACCOUNT}@localhost:${server.port}/parley?${new URLSearchParams(settings)}`;
}

/** One for localhost, which is its own authority, and by it one for the account. */
const makeCertificates = () =>
  generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    clientCertificate: { cn: ACCOUNT },
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });

/** For the server's account alone, which must own its key. */
function keep(name: string, text: string): void {
  writeFileSync(at(name), text, { mode: 0o600 });
  const user = systemUser(at("data"));
  if (user) chownSync(at(name), user.uid, user.gid);
}
