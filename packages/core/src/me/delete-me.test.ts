import { afterAll, beforeAll, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { asVisitor, freshEmail, PASSWORD } from "../testing/as-visitor.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const remove = async (person: Person) =>
  person.call("me.delete", { handle: (await person.call("me.get", {})).handle });

test("A5 who deletes his account leaves his messages, as a deleted user, and nothing else of his", async () => {
  const [ann, bob] = await world.people("Ann Unmistakable", "Bob");
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(ann, { chatId, count: 2 });
  await ann.call("chat.create", { kind: "self" });
  await ann.call("message.sendDirect", { userId: ann.id, clientId: "1", body: "my secret note" });
  await ann.call("me.update", { about: "my secret about" });
  await ann.call("draft.set", { chatId, body: "my secret draft", baseVersion: 0 });
  await remove(ann);
  const { messages, users } = await bob.call("message.list", { chatId });
  expect(messages.map(({ body }) => body)).toEqual(["1", "2"]);
  expect(users).toMatchObject([{ id: ann.id, name: "Deleted user", about: "", avatar: null }]);
  const tables = ["users", "sessions", "messages", "drafts"];
  for (const table of tables) {
    const { rows } = await world.core.db.pool.query(`SELECT t::text AS row FROM ${table} AS t`);
    expect(JSON.stringify(rows)).not.toMatch(/Unmistakable|secret/);
    expect(JSON.stringify(rows)).not.toContain(ann.email);
  }
});

test("all sessions end, and nobody signs in again", async () => {
  const call = asVisitor(world.core);
  const email = freshEmail();
  // Who is the first to register looks after the server.
  await call("account.register", { name: "Root", email: freshEmail(), password: PASSWORD });
  const { user } = await call("account.register", { name: "Eve", email, password: PASSWORD });
  const { accessToken, refreshToken } = await call("account.login", { email, password: PASSWORD });
  const actor = await authenticate(world.core, visitor, { token: accessToken });
  await withToken(world.core, accessToken)("me.delete", { handle: user.handle, password: PASSWORD });
  const ended = world.published.flatMap((change) => (change.scope === "session" ? [change.sessionId] : []));
  expect(ended).toContain(actor.sessionId);
  const attempts = [
    authenticate(world.core, visitor, { token: accessToken }),
    call("account.refresh", { refreshToken }),
    call("account.login", { email, password: PASSWORD }),
  ];
  expect(new Set(await outcomesOf(attempts))).toEqual(new Set(["unauthenticated"]));
});

test("groups are left, and those without another owner are handed over", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await remove(ann);
  const group = await bob.call("chat.get", { chatId });
  expect(group).toMatchObject({ role: "owner", memberCount: 1 });
});

test("nobody finds, adds or writes to who is gone", async () => {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: groupId } = await world.aGroup([bob]);
  const { id: directId } = await world.aDirectChat(ann, bob);
  await remove(ann);
  const { users } = await bob.call("user.list", { limit: 200 });
  expect(users.map(({ id }) => id)).not.toContain(ann.id);
  const attempts = [
    bob.call("member.add", { chatId: groupId, userId: ann.id }),
    eve.call("chat.create", { kind: "direct", userId: ann.id }),
    bob.call("message.send", { chatId: directId, clientId: "1", body: "there?" }),
  ];
  expect(await outcomesOf(attempts)).toEqual(["not_found", "not_found", "forbidden"]);
  expect((await bob.call("user.get", { userId: ann.id })).name).toBe("Deleted user");
});

test("it takes one's own handle", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { handle } = await bob.call("me.get", {});
  const attempt = ann.call("me.delete", { handle });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "handle" }] });
  expect((await ann.call("me.get", {})).name).toBe("Ann");
});
