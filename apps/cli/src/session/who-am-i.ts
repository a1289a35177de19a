import type { Call } from "@parley/client/http";
import type { UserId } from "@parley/protocol";
import type { Identity } from "../config.ts";
import type { Env } from "../env.ts";
import { TerminalError } from "../terminal-error.ts";
import { readSession } from "./session-file.ts";

type Options = { env: Env; identity: Identity; call: Call };

/** @returns who is signed in: from the sign-in on this device, without network; by PARLEY_TOKEN the server says it. */
export async function whoAmI({ env, identity, call }: Options): Promise<UserId> {
  if (env.token) return (await call("me.get", {})).id;
  const session = await readSession(identity.sessionPath);
  if (session) return session.user.id;
  throw new TerminalError("unauthenticated", "notSignedIn", { values: { server: identity.server } });
}
