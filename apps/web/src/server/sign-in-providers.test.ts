import { generateKeyPairSync } from "node:crypto";
import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { log } from "./log.ts";
import { useDatabase } from "./testing/call-rest.ts";
import { openBrowser } from "./testing/open-browser.ts";
import { byKey, bySecret, type Claims, type Issuer, startIssuer, tokenOf } from "./testing/start-issuer.ts";

vi.mock("next/headers", () => import("./testing/request-now.ts"));

const ORIGIN = "http://parley.test:3000";
const CLIENT = { id: "parley", secret: "what parley and the issuer know" };
const another = generateKeyPairSync("rsa", { modulusLength: 2048 });

let world: World;
let issuer: Issuer;
beforeAll(async () => {
  [world, issuer] = await Promise.all([createWorld(), startIssuer()]);
  useDatabase(world.url);
  vi.stubEnv("PUBLIC_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("AUTH_OIDC_ISSUER", issuer.url);
  vi.stubEnv("AUTH_OIDC_ID", CLIENT.id);
  vi.stubEnv("AUTH_OIDC_SECRET", CLIENT.secret);
});
// What is refused is news to whoever runs the server.
beforeEach(() => void vi.spyOn(log(), "error").mockReturnValue());
afterAll(async () => {
  issuer.close();
  await core().close();
  await world.close();
});

/** What the issuer says of Kim to whom has been sent there with that nonce. */
const claimsFor = (nonce: string): Claims => ({
  iss: issuer.url,
  aud: CLIENT.id,
  sub: "kim",
  iat: now(),
  exp: now() + 600,
  nonce,
  name: "Kim",
  email: "kim@club.example",
  email_verified: true,
});
const now = () => Math.floor(Date.now() / 1000);

/** Goes to the issuer and comes back, who then gives the token that `tokenFor` makes of what it would have said. */
async function comeBackWith(tokenFor: (claims: Claims) => string | undefined) {
  const browser = openBrowser(ORIGIN);
  const { csrfToken } = await (await browser.get("csrf")).json();
  const { url } = await (await browser.submit("signin/oidc", { csrfToken, json: "true" })).json();
  const asked = new URL(url).searchParams;
  issuer.give(tokenFor(claimsFor(asked.get("nonce") ?? "")));
  const query = new URLSearchParams({ code: "any", state: asked.get("state") ?? "" });
  const response = await browser.get(`callback/oidc?${query}`);
  return {
    location: response.headers.get("location"),
    isSignedIn: browser.cookies().includes("next-auth.session-token"),
  };
}

const genuine = (claims: Claims) => tokenOf(issuer.header, claims, issuer.signature);
const sessions = () => world.core.db.prisma.session.count();

test("a token that the issuer made for this sign-in signs in", async () => {
  const before = await sessions();
  expect(await comeBackWith(genuine)).toEqual({ location: ORIGIN, isSignedIn: true });
  expect(await sessions()).toBe(before + 1);
});

test.each<[string, (claims: Claims) => string]>([
  ["another key", (claims) => tokenOf(issuer.header, claims, byKey(another.privateKey))],
  [
    "a key that it brings along",
    (claims) => {
      const jwk = another.publicKey.export({ format: "jwk" });
      return tokenOf({ alg: "RS256", jwk }, claims, byKey(another.privateKey));
    },
  ],
  ["nothing", (claims) => tokenOf({ alg: "none" }, claims, () => Buffer.alloc(0))],
  [
    "nothing, in the name of the issuer's key",
    (claims) => tokenOf(issuer.header, claims, () => Buffer.alloc(0)),
  ],
  ["the client's secret", (claims) => tokenOf({ alg: "HS256" }, claims, bySecret(CLIENT.secret))],
  [
    "the issuer's public key, taken for a secret",
    (claims) => {
      const pem = issuer.publicKey.export({ type: "spki", format: "pem" });
      return tokenOf({ ...issuer.header, alg: "HS256" }, claims, bySecret(pem));
    },
  ],
  [
    "the issuer, and changed since",
    (claims) => {
      const [, , signature] = genuine({ ...claims, sub: "somebody else" }).split(".");
      return tokenOf(issuer.header, claims, () => Buffer.from(signature ?? "", "base64url"));
    },
  ],
])("a token signed by %s signs nobody in", async (_what, forge) => {
  await expectNobody(forge);
});

test.each<[string, Claims]>([
  ["another client", { aud: "another" }],
  ["a client whose name begins like ours", { aud: "parley2" }],
  ["other clients", { aud: ["another", "a third"], azp: "another" }],
  ["another client that may show it to us", { aud: ["another", CLIENT.id], azp: "another" }],
  ["nobody", { aud: undefined }],
])("a token made for %s signs nobody in", async (_whom, changed) => {
  await expectNobody((claims) => genuine({ ...claims, ...changed }));
});

test.each<[string, (claims: Claims) => Claims]>([
  ["of another issuer", () => ({ iss: "https://another.example" })],
  ["of no issuer", () => ({ iss: undefined })],
  ["with another nonce", () => ({ nonce: "x".repeat(43) })],
  ["without a nonce", () => ({ nonce: undefined })],
  ["that has expired", () => ({ iat: now() - 700, exp: now() - 100 })],
  ["that never expires", () => ({ exp: undefined })],
  ["that is not good yet", () => ({ nbf: now() + 100 })],
  ["about nobody", () => ({ sub: undefined })],
])("a token %s signs nobody in", async (_what, change) => {
  await expectNobody((claims) => genuine({ ...claims, ...change(claims) }));
});

test.each([undefined, "", "a.b.c"])("%j in the place of a token signs nobody in", async (token) => {
  await expectNobody(() => token);
});

async function expectNobody(forge: (claims: Claims) => string | undefined): Promise<void> {
  const before = await sessions();
  expect(await comeBackWith(forge)).toEqual({ location: "/sign-in?identity=failed", isSignedIn: false });
  expect(await sessions()).toBe(before);
}
