import { AppError, type ErrorCode, type OperationName, operationNames } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "./actor.ts";
import { run } from "./run.ts";
import { authenticate } from "./sessions/authenticate.ts";
import { type Person, visitor } from "./testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "./testing/as-visitor.ts";
import {
  authorizationMatrix,
  type Principal,
  principals,
  type Scene,
} from "./testing/authorization-matrix.ts";
import { fingerprint } from "./testing/fingerprint.ts";
import { createWorld, type World } from "./testing/world.ts";

const absentId = "0198f2a0-0000-7000-8000-0000000000ff";
type People = Record<Exclude<Principal, "anonymous">, Person>;

let world: World;
let people: People;
let target: Person;
let email: string;
beforeAll(async () => {
  world = await createWorld();
  email = freshEmail();
  await asVisitor(world.core)("account.register", { name: "Account", email, password: PASSWORD });
  const names = ["owner", "admin", "member", "removed", "stranger", "revoked", "expired", "target"] as const;
  const [owner, admin, member, removed, stranger, revoked, expired, other] = await world.people(...names);
  people = { owner, admin, member, removed, stranger, revoked, expired };
  target = other;
  await endSession(revoked, { revokedAt: new Date() });
  await endSession(expired, { expiresAt: new Date(Date.now() - 1_000) });
});
afterAll(() => world.close());

const endSession = ({ actor }: Person, data: object) =>
  world.core.db.prisma.session.update({ where: { id: actor.sessionId }, data });

/** A new group of the same people. */
async function aScene(): Promise<Scene> {
  const { admin, member, removed, revoked, expired } = people;
  // On a device of his own: some operation may end the session.
  const owner = await world.aDevice(people.owner);
  const { id: chatId } = await world.aGroup([owner, admin, member, removed, revoked, expired, target]);
  await owner.call("message.send", { chatId, clientId: "1", body: "secret" });
  await owner.call("member.remove", { chatId, userId: removed.id });
  await world.core.db.pool.query("UPDATE members SET role = 'admin' WHERE chat_id = $1 AND user_id = $2", [
    chatId,
    admin.id,
  ]);
  return { world, chatId, owner, email, target };
}

/** What a principal shows; nothing, for the anonymous one. */
async function tokenOf(principal: Principal): Promise<string | null> {
  if (principal === "anonymous") return null;
  const hasEnded = principal === "revoked" || principal === "expired";
  const device = hasEnded ? people[principal] : await world.aDevice(people[principal]);
  return device.accessToken;
}

/** From the proof to the output, as the edges go. */
async function call(token: string | null, name: OperationName, input: object) {
  const caller: Caller = token === null ? visitor : await authenticate(world.core, visitor, { token });
  return run(world.core, { name, caller, input });
}

const refusalOf = (attempt: Promise<unknown>): Promise<AppError | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );

describe.each(operationNames)("%s", (name) => {
  const { verdicts: expected, input: makeInput } = authorizationMatrix[name];

  test.each(principals.map((principal) => ({ principal, verdict: expected[principal] })))(
    "$principal: $verdict",
    async ({ principal, verdict }) => {
      const scene = await aScene();
      const input = await makeInput(scene);
      const token = await tokenOf(principal);
      const before = { stored: await fingerprint(world.core.db.pool), published: world.published.length };
      const refusal = await refusalOf(call(token, name, input));
      expect(refusal?.code ?? "ok").toBe(verdict);
      if (!refusal) return;
      expect(await fingerprint(world.core.db.pool)).toEqual(before.stored);
      expect(world.published).toHaveLength(before.published);
      if (verdict !== "not_found") return;
      const absent = { ...input, ["tokenId" in input ? "tokenId" : "chatId"]: absentId };
      const absence = await refusalOf(call(token, name, absent));
      expect(JSON.stringify(refusal.toBody())).toBe(JSON.stringify(absence?.toBody()));
    },
  );
});

test.each<[Principal, Principal, "ok" | ErrorCode]>([
  ["admin", "owner", "forbidden"],
  ["admin", "member", "ok"],
  ["member", "admin", "forbidden"],
  ["owner", "admin", "ok"],
])("the %s removes the %s: %s", async (remover, removed, verdict) => {
  const scene = await aScene();
  const input = { chatId: scene.chatId, userId: people[removed as "owner"].id };
  const refusal = await refusalOf(call(await tokenOf(remover), "member.remove", input));
  expect(refusal?.code ?? "ok").toBe(verdict);
});
