import "server-only";
import type { UserinfoEndpointHandler } from "next-auth/providers/oauth";

type Context = Parameters<NonNullable<Extract<UserinfoEndpointHandler, object>["request"]>>[0];
type Address = { email: string; primary: boolean; verified: boolean };

const ADDRESSES = "https://api.github.com/user/emails";

/** What GitHub tells of a person. The address of the public profile may be unconfirmed: the list says which one is. */
export async function githubProfile({ tokens, client }: Context) {
  const token = tokens.access_token ?? "";
  const profile = await client.userinfo(token);
  const answer = await fetch(ADDRESSES, {
    headers: { authorization: `Bearer ${token}`, "user-agent": "parley" },
  });
  const addresses: Address[] = answer.ok ? await answer.json() : [];
  const confirmed = addresses.find(({ primary, verified }) => primary && verified);
  return { ...profile, email: confirmed?.email, email_verified: confirmed !== undefined };
}
