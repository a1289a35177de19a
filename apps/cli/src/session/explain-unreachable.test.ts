import { createServer as createPlainServer } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo, Server as AnyServer } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { AUTHORITY, EXPIRED, GOOD, KEY, OF_ANOTHER } from "../testing/certificates.ts";
import { aHome } from "../testing/run-parley.ts";

const usual = getCACertificates();
afterEach(() => setDefaultCACertificates(usual));

const trust = () => setDefaultCACertificates([...usual, AUTHORITY]);
const withCertificate = (cert: string): Server =>
  createServer({ key: KEY, cert }, (_request, response) => response.end("{}"));

/** What somebody reads who asks such a server. */
async function said(server: AnyServer, args = ["doctor"]): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => void server.close());
  const home = await aHome({ server: `https://localhost:${(server.address() as AddressInfo).port}` });
  onTestFinished(() => home[Symbol.asyncDispose]());
  const { code, err } = await home.parley(args, { env: { PARLEY_TOKEN: "parley_pat_x" } });
  expect(code).toBe(8);
  return err;
}

describe("a server that is not reached over TLS", () => {
  it("has a certificate that nobody vouches for", async () => {
    expect(await said(withCertificate(GOOD), ["chats"])).toContain("NODE_EXTRA_CA_CERTS=");
  });

  it("has a certificate whose time is over", async () => {
    trust();
    expect(await said(withCertificate(EXPIRED), ["chats"])).toContain("Check this device's clock");
  });

  it("has another's certificate", async () => {
    trust();
    expect(await said(withCertificate(OF_ANOTHER), ["chats"])).toContain("a certificate for another name");
  });

  it("does not speak it at all", async () => {
    expect(await said(createPlainServer(), ["chats"])).toContain("does not speak https");
  });

  it("is told by the export in the same words", async () => {
    const chat = "0198f2a0-0000-7000-8000-0000000000c1";
    expect(await said(withCertificate(GOOD), ["export", chat])).toContain("NODE_EXTRA_CA_CERTS=");
  });
});
