import type { ChatExportLine, PersonExportLine, StreamName } from "@parley/protocol";
import { streams } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runStream } from "../run-stream.ts";
import type { Person } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let ann: Person;
let bob: Person;
let eve: Person;
beforeAll(async () => {
  world = await createWorld();
  [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
});
afterAll(() => world.close());

async function linesOf(name: StreamName, by: Person, input: object = {}): Promise<unknown[]> {
  const chunks = await runStream(world.core, { name, caller: by.actor, input });
  const text = await readAll(chunks);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => streams[name].line.parse(JSON.parse(line)));
}

async function readAll(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

const chatLines = async (by: Person, chatId: string) =>
  (await linesOf("chat.export", by, { chatId })) as ChatExportLine[];

test("a chat's export is header, people, chat, messages in their final state in order of seq, end", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  for (const [index, body] of ["one", "two", "three\nlines ✓"].entries())
    await ann.call("message.send", { chatId, clientId: `m${index}`, body });
  const { lastSeq } = await ann.call("chat.get", { chatId });
  await ann.call("message.edit", { chatId, seq: lastSeq - 2, body: "one, edited" });
  await ann.call("message.delete", { chatId, seq: lastSeq - 1 });
  const lines = await chatLines(bob, chatId);
  const types = lines.map(({ type }) => type);
  expect(types.slice(0, 4)).toEqual(["header", "person", "person", "chat"]);
  expect(types.at(-1)).toBe("end");
  const messages = lines.filter((line) => line.type === "message");
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(messages.slice(-3).map(({ body }) => body)).toEqual(["one, edited", "", "three\nlines ✓"]);
  expect(lines.at(-1)).toEqual({ type: "end", messages: lastSeq });
});

test("an export longer than a page has every message once", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const sends = Array.from({ length: 1_203 }, (_, index) =>
    ann.call("message.send", { chatId, clientId: `long ${index}`, body: `text ${index}` }),
  );
  await Promise.all(sends);
  const { lastSeq } = await ann.call("chat.get", { chatId });
  const seqs = (await chatLines(ann, chatId)).flatMap((line) => (line.type === "message" ? [line.seq] : []));
  expect(seqs).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
});

test("an export has nothing that its reader may not see: strangers none of it, others not what they hid", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { message } = await ann.call("message.send", { chatId, clientId: "h", body: "a secret" });
  await expect(chatLines(eve, chatId)).rejects.toMatchObject({ code: "not_found" });
  await bob.call("message.hide", { chatId, seq: message.seq });
  expect(JSON.stringify(await chatLines(bob, chatId))).not.toContain("a secret");
  expect(JSON.stringify(await chatLines(ann, chatId))).toContain("a secret");
  expect(JSON.stringify(await chatLines(ann, chatId))).not.toContain("@example.org");
});

test("I14 who is removed while his export runs gets no further page", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const sends = Array.from({ length: 1_100 }, (_, index) =>
    ann.call("message.send", { chatId, clientId: `page ${index}`, body: "x".repeat(200) }),
  );
  await Promise.all(sends);
  const chunks = await runStream(world.core, { name: "chat.export", caller: bob.actor, input: { chatId } });
  await chunks.next();
  await ann.call("member.remove", { chatId, userId: bob.id });
  await expect(readAll(chunks)).rejects.toMatchObject({ code: "not_found" });
});

test("one's own export has the account, the devices and what one wrote oneself", async () => {
  const { id: chatId } = await world.aDirectChat(ann, eve);
  await ann.call("message.send", { chatId, clientId: "1", body: "from ann" });
  await eve.call("message.send", { chatId, clientId: "2", body: "from eve" });
  const lines = (await linesOf("me.export", eve)) as PersonExportLine[];
  expect(lines.map(({ type }) => type)).toEqual(["header", "me", "device", "chat", "message", "end"]);
  expect(JSON.stringify(lines)).toContain("from eve");
  expect(JSON.stringify(lines)).not.toContain("from ann");
  expect(JSON.stringify(lines)).not.toMatch(/hash/i);
});

test("one's own export has what is nobody else's business: drafts and blocks", async () => {
  const [fred, gus] = await world.people("Fred", "Gus");
  const { id: chatId } = await world.aDirectChat(fred, gus);
  await fred.call("draft.set", { chatId, body: "not yet", baseVersion: 0 });
  await fred.call("user.block", { userId: gus.id });
  const lines = (await linesOf("me.export", fred)) as PersonExportLine[];
  expect(lines).toContainEqual(expect.objectContaining({ type: "draft", chatId, body: "not yet" }));
  expect(lines).toContainEqual(expect.objectContaining({ type: "block", userId: gus.id }));
});

test("without a session there is no export, and without an id neither", async () => {
  const caller = { address: "127.0.0.1", userAgent: "test" };
  await expect(runStream(world.core, { name: "me.export", caller, input: {} })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(chatLines(ann, "x")).rejects.toMatchObject({ code: "invalid_input" });
});
