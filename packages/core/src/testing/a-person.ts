import type { Input, OperationName, Output, SessionId, UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { run } from "../run.ts";
import { signToken } from "../sessions/signed-tokens.ts";

export const visitor = { address: "203.0.113.7", userAgent: "vitest" };
/** Longer than any test, also where the clock is an hour off. */
const DAY_SECONDS = 86_400;

/** Somebody on one device, who can call operations. */
export type Person = {
  id: UserId;
  name: string;
  handle: string;
  email: string;
  actor: Actor;
  accessToken: string;
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
};

/** A new account, signed in. It has no password: hashing one takes longer than most tests. */
export async function aPerson(core: Core, name: string): Promise<Person> {
  const id = newId<UserId>();
  const handle = `u${id.replaceAll("-", "").slice(-20)}`;
  const user = { id, name, handle, email: `${handle}@example.org` };
  await core.db.prisma.user.create({ data: user });
  return aDevice(core, user);
}

/** The same person on another device, or in another process. */
export async function aDevice(
  core: Core,
  { id, name, handle, email }: Pick<Person, "id" | "name" | "handle" | "email">,
): Promise<Person> {
  const sessionId = newId<SessionId>();
  const expiresAt = new Date(Date.now() + DAY_SECONDS * 1_000);
  const device = { kind: "api", name: "Test", userAgent: visitor.userAgent, lastAddress: visitor.address };
  await core.db.prisma.session.create({ data: { id: sessionId, userId: id, expiresAt, ...device } });
  const actor = { ...visitor, userId: id, sessionId };
  return {
    id,
    name,
    handle,
    email,
    actor,
    accessToken: signToken(core.keys, { purpose: "access", sessionId, seconds: DAY_SECONDS }),
    call: (op, input) => run(core, { name: op, caller: actor, input }),
  };
}
