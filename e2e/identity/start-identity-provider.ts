import { generateKeyPairSync } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";
import { askWho } from "./ask-who.ts";

/** Whom it knows, by the name that one types there. */
export type Known = Record<string, { name: string; email: string; email_verified: boolean }>;
export type IdentityProvider = {
  /** Of its issuer, which has not been told yet where people come from. */
  url: string;
  settings: {
    AUTH_OIDC_ISSUER: string;
    AUTH_OIDC_ID: string;
    AUTH_OIDC_SECRET: string;
    AUTH_OIDC_NAME: string;
  };
  /** Lets people come from a server of ours. @param issuer who it says that it is, if that is not who it is */
  serve(webUrl: string, issuer?: string): void;
  /** Answers nobody until it serves again. */
  pause(): void;
  close(): Promise<void>;
};

const CLIENT = { client_id: "parley", client_secret: "only good for stories" };
const ASKING = "/who/";
const TTL = { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 };

const busy: RequestListener = (_request, response) => response.writeHead(503).end();

/** A real OpenID Connect provider, at an address of its own. */
export async function startIdentityProvider(known: Known): Promise<IdentityProvider> {
  let answer = busy;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration = configurationFor(known);
  return {
    url,
    settings: {
      AUTH_OIDC_ISSUER: url,
      AUTH_OIDC_ID: CLIENT.client_id,
      AUTH_OIDC_SECRET: CLIENT.client_secret,
      AUTH_OIDC_NAME: "Club",
    },
    serve(webUrl, issuer = url) {
      const client = { ...CLIENT, redirect_uris: [`${webUrl}/api/auth/callback/oidc`] };
      const provider = new Provider(issuer, { ...configuration, clients: [client] });
      const others = provider.callback();
      answer = (request, response) =>
        request.url?.startsWith(ASKING)
          ? void askWho(provider, request, response)
          : others(request, response);
    },
    pause() {
      answer = busy;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function configurationFor(known: Known): Omit<Configuration, "clients"> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...known[id] }) }),
    interactions: { url: (_context, { uid }) => ASKING + uid },
    features: { devInteractions: { enabled: false } },
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
    cookies: { keys: ["only good for stories"] },
    ttl: TTL,
  };
}
