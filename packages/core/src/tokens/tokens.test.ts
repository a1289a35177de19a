import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authenticate } from "../sessions/authenticate.ts";
import { type Person, visitor } from "../testing/a-person.ts";
import { withToken } from "../testing/with-token.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;

beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

test("a token is shown once, with 256 random bits and a prefix, and only its hash is stored", async () => {
  const { secret, token } = await ann.call("token.create", { name: "CI", scopes: ["read"] });
  expect(secret).toMatch(/^parley_pat_[\w-]{43}$/);
  expect(token).toMatchObject({ name: "CI", scopes: ["read"], chatIds: null, lastUsedAt: null });
  const { rows } = await world.core.db.pool.query("SELECT hash FROM access_tokens WHERE session_id = $1", [
    token.id,
  ]);
  expect(rows[0].hash).toHaveLength(32);
  const listed = await ann.call("token.list", {});
  expect(JSON.stringify(listed)).not.toContain(secret);
  expect(listed.tokens.map(({ id }) => id)).toEqual([token.id]);
});

test("a token speaks for its person, and its use is noted", async () => {
  const { secret, token } = await ann.call("token.create", { name: "CI", scopes: ["read", "write"] });
  const chat = await world.aDirectChat(ann, bob);
  const call = withToken(world.core, secret);
  const sent = await call("message.send", { chatId: chat.id, clientId: "1", body: "from the bot" });
  expect(sent.message.senderId).toBe(ann.id);
  const { tokens } = await ann.call("token.list", {});
  expect(tokens.find(({ id }) => id === token.id)?.lastUsedAt).not.toBeNull();
});

test("a token with read alone changes nothing, one with write alone reads nothing", async () => {
  const chat = await world.aDirectChat(ann, bob);
  const send = { chatId: chat.id, clientId: "1", body: "hello" };
  const reader = withToken(
    world.core,
    (await ann.call("token.create", { name: "r", scopes: ["read"] })).secret,
  );
  const writer = withToken(
    world.core,
    (await ann.call("token.create", { name: "w", scopes: ["write"] })).secret,
  );
  await expect(reader("message.send", send)).rejects.toMatchObject({ code: "forbidden" });
  expect((await reader("chat.get", { chatId: chat.id })).lastSeq).toBe(0);
  await expect(writer("message.list", { chatId: chat.id })).rejects.toMatchObject({ code: "forbidden" });
  expect((await writer("message.send", send)).message.seq).toBe(1);
});

test("a token with write alone is told nobody's words by what it changes", async () => {
  const chat = await world.aDirectChat(ann, bob);
  const { seq } = (await bob.call("message.send", { chatId: chat.id, clientId: "1", body: "for ann" }))
    .message;
  await ann.call("message.react", { chatId: chat.id, seq, emoji: "👍" });
  await ann.call("message.pin", { chatId: chat.id, seq });
  const { secret } = await ann.call("token.create", { name: "w", scopes: ["write"] });
  const call = withToken(world.core, secret);
  const place = { chatId: chat.id, seq };
  const attempts = await Promise.allSettled([
    call("message.forward", { ...place, toChatId: chat.id, clientId: "f" }),
    call("message.react", { ...place, emoji: "👍" }),
    call("message.unreact", { ...place, emoji: "👍" }),
    call("message.pin", place),
    call("message.unpin", place),
  ]);
  const message = expect.stringContaining('lacks the scope "read"');
  const reason = { code: "forbidden", message };
  expect(attempts).toMatchObject(attempts.map(() => ({ status: "rejected", reason })));
  expect((await ann.call("message.list", { chatId: chat.id })).messages).toHaveLength(1);
  const opened = await call("chat.create", { kind: "direct", userId: bob.id });
  expect(opened).toMatchObject({ created: false, chat: { id: chat.id, lastMessage: null } });
  expect((await ann.call("chat.get", { chatId: chat.id })).lastMessage?.seq).toBe(seq);
});

test("a token for named chats sees those and no others", async () => {
  const [open, closed] = [await world.aGroup([ann, bob]), await world.aGroup([ann, bob])];
  const options = { name: "bot", scopes: ["read", "write"] as ("read" | "write")[], chatIds: [open.id] };
  const call = withToken(world.core, (await ann.call("token.create", options)).secret);
  expect((await call("chat.list", {})).chats.map(({ id }) => id)).toEqual([open.id]);
  await call("message.send", { chatId: open.id, clientId: "1", body: "here" });
  const refused = await Promise.allSettled([
    call("chat.get", { chatId: closed.id }),
    call("message.list", { chatId: closed.id }),
    call("chat.changes", { chatId: closed.id, since: 0 }),
    call("message.send", { chatId: closed.id, clientId: "1", body: "there" }),
  ]);
  for (const answer of refused)
    expect(answer).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
  const create = call("chat.create", { kind: "direct", userId: bob.id });
  await expect(create).rejects.toMatchObject({ code: "forbidden" });
});

test("a token is made for one's own chats only", async () => {
  const foreign = await world.aDirectChat(await world.aPerson("Cid"), bob);
  const made = ann.call("token.create", { name: "x", scopes: ["read"], chatIds: [foreign.id] });
  await expect(made).rejects.toMatchObject({ code: "not_found" });
});

test("a token opens neither the account nor further tokens", async () => {
  const { secret } = await ann.call("token.create", { name: "x", scopes: ["read", "write"] });
  const call = withToken(world.core, secret);
  await expect(call("token.create", { name: "y", scopes: ["read"] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(call("token.list", {})).rejects.toMatchObject({ code: "forbidden" });
});

test("I16 a revoked token ends at once, its sockets are told, and nobody else can revoke it", async () => {
  const { secret, token } = await ann.call("token.create", { name: "x", scopes: ["read"] });
  await expect(bob.call("token.revoke", { tokenId: token.id })).rejects.toMatchObject({ code: "not_found" });
  await ann.call("token.revoke", { tokenId: token.id });
  expect(world.published).toContainEqual({ scope: "session", sessionId: token.id });
  await expect(withToken(world.core, secret)("me.get", {})).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect((await ann.call("token.list", {})).tokens).toEqual([]);
});

test("an expired token ends, and a ticket that it got is confined like the token", async () => {
  const chat = await world.aGroup([ann, bob]);
  const options = { name: "bot", scopes: ["read"] as "read"[], chatIds: [chat.id] };
  const { secret, token } = await ann.call("token.create", options);
  const { ticket } = await withToken(world.core, secret)("realtime.ticket", {});
  const actor = await authenticate(world.core, visitor, { ticket });
  expect(actor.grant).toEqual({ scopes: new Set(["read"]), chatIds: new Set([chat.id]) });
  await world.core.db.prisma.session.update({ where: { id: token.id }, data: { expiresAt: new Date(0) } });
  await expect(authenticate(world.core, visitor, { token: secret })).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("a token that is not one is refused, whatever its prefix", async () => {
  for (const token of ["parley_pat_", "parley_pat_x", "parley_hook_x", "parley_rt_x", "x"])
    await expect(authenticate(world.core, visitor, { token })).rejects.toMatchObject({
      code: "unauthenticated",
    });
});
