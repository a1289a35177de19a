import { expect, test, vi } from "vitest";
import { claimsOf } from "./claims-of.ts";
import { oidcProfile } from "./oidc-profile.ts";

const ISSUER = "https://id.example";
const token = { iss: ISSUER, sub: "17" };
const person = { email: "ann@example.org", email_verified: true, name: "Ann" };

/** What is told of somebody with this token, by a provider that answers about people with `answer`, or not at all. */
function told(claims: object, answer?: object) {
  const userinfo = vi.fn(async () => answer);
  const metadata = answer ? { userinfo_endpoint: `${ISSUER}/me` } : {};
  const context = { tokens: { claims: () => claims }, client: { issuer: { metadata }, userinfo } };
  const profile = oidcProfile(ISSUER, context as unknown as Parameters<typeof oidcProfile>[1]);
  return { profile, userinfo };
}

test("a token that tells the address is all that is needed", async () => {
  const { profile, userinfo } = told({ ...token, ...person }, { ...person, email: "another@example.org" });
  expect(await profile).toMatchObject({ sub: "17", email: "ann@example.org" });
  expect(userinfo).not.toHaveBeenCalled();
});

test("where the token does not tell it, the provider is asked; who it is stays what the token says", async () => {
  const { profile } = told(token, { ...person, iss: "https://another.example", sub: "18" });
  expect(await profile).toEqual({ ...token, ...person });
});

test("a provider that cannot be asked has told all, and nobody gets an account by it", async () => {
  expect(claimsOf("oidc", "17", await told(token).profile).confirmedEmail).toBeNull();
});

test("the address of the token is not confirmed by what is said elsewhere", async () => {
  const { profile } = told({ ...token, email: "boss@example.org" }, person);
  expect(claimsOf("oidc", "17", await profile).confirmedEmail).toBeNull();
});

test.each([
  ["https://another.example"],
  ["https://id.example.evil.example"],
  ["https://id.example/a"],
  [undefined],
])("a token of %s is refused", async (iss) => {
  await expect(told({ ...token, ...person, iss }).profile).rejects.toThrow("AUTH_OIDC_ISSUER");
});

test("a slash at the end makes no other issuer", async () => {
  expect(await told({ ...token, ...person, iss: `${ISSUER}/` }).profile).toMatchObject({ sub: "17" });
});
