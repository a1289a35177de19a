import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Claims = Record<string, unknown>;
export type Signature = (signed: string) => Buffer;
export type Issuer = {
  url: string;
  /** The public half of what it signs with, which everybody may know. */
  publicKey: KeyObject;
  header: { alg: string; kid: string };
  signature: Signature;
  /** The token that it gives for whatever code; without one it gives none. */
  give(idToken: string | undefined): void;
  close(): void;
};

/** An issuer of OpenID Connect that gives out whatever token it was told to. It says that it signs in every way. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const header = { alg: "RS256", kid: "first" };
  let idToken: string | undefined;
  const answers: Record<string, () => object> = {
    "/.well-known/openid-configuration": () => documentOf(url),
    "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), ...header, use: "sig" }] }),
    "/token": () => ({ access_token: "opens nothing", token_type: "Bearer", id_token: idToken }),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(answer?.()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    publicKey,
    header,
    signature: byKey(privateKey),
    give(next) {
      idToken = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function documentOf(url: string): object {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ["code"],
    id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
  };
}

/** A token as RFC 7515 writes it, also one that no library would make. */
export function tokenOf(header: Claims, claims: Claims, signature: Signature): string {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const signed = parts.join(".");
  return `${signed}.${signature(signed).toString("base64url")}`;
}

export const byKey =
  (key: KeyObject): Signature =>
  (signed) =>
    sign("sha256", Buffer.from(signed), key);

export const bySecret =
  (secret: string | Buffer): Signature =>
  (signed) =>
    createHmac("sha256", secret).update(signed).digest();
