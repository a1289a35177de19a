import { afterEach, expect, test, vi } from "vitest";
import { claimsOf } from "./claims-of.ts";
import { githubProfile } from "./github-profile.ts";

/** The public profile, with an address that anybody may have written there. */
const profile = { id: 17, login: "annlee", name: null, email: "boss@example.org" };

afterEach(() => vi.unstubAllGlobals());

/** What is known of somebody whose addresses GitHub lists like this. */
async function claimsWith(answer: Response) {
  const ask = vi.fn(async (_address: string, _init: RequestInit) => answer);
  vi.stubGlobal("fetch", ask);
  const context = { tokens: { access_token: "gho_1" }, client: { userinfo: async () => profile } };
  const told = await githubProfile(context as unknown as Parameters<typeof githubProfile>[0]);
  return { claims: claimsOf("github", "17", told), ask };
}

const listed = (...addresses: object[]) => claimsWith(Response.json(addresses));
const other = { email: "other@example.org", primary: false, verified: true };
const primary = { email: "ann@example.org", primary: true, verified: true };

test("of all addresses it is the confirmed primary one, and not what the public profile says", async () => {
  const { claims } = await listed(other, primary);
  expect(claims).toMatchObject({ confirmedEmail: "ann@example.org", name: "annlee" });
});

test("it asks GitHub with the token of the one who has signed in", async () => {
  const { ask } = await listed(primary);
  const asked = ask.mock.calls[0];
  expect(asked?.[0]).toBe("https://api.github.com/user/emails");
  expect(new Headers(asked?.[1].headers).get("authorization")).toBe("Bearer gho_1");
});

test("a primary address that is not confirmed makes no account, and neither does another one", async () => {
  const { claims } = await listed(other, { ...primary, verified: false });
  expect(claims).toMatchObject({ confirmedEmail: null, label: "annlee" });
});

test.each([
  ["does not list them", () => new Response("", { status: 403 })],
  ["lists none", () => Response.json([])],
])("when GitHub %s there is no address", async (_why, answer) => {
  expect((await claimsWith(answer())).claims.confirmedEmail).toBeNull();
});
