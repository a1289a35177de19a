import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDemo } from "@parley/db/seed";
import { findViolations } from "@parley/db/testing/find-violations";
import type { ChatId, UserId } from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runStream } from "../run-stream.ts";
import { aDevice, visitor } from "../testing/a-person.ts";
import { createWorld, type World } from "../testing/world.ts";
import { runImportCommand } from "./run-import-command.ts";

let source: World;
let target: World;
let folder: string;
beforeAll(async () => {
  [source, target] = await Promise.all([createWorld(), createWorld()]);
  folder = await mkdtemp(join(tmpdir(), "parley-import-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await Promise.all([source.close(), target.close()]);
});

async function exportChat(core: Core, chatId: string): Promise<string> {
  const members = await core.db.prisma.member.findMany({ where: { chatId, leftRev: null } });
  return exportAs(members[0]?.userId ?? "", chatId, core);
}

async function exportAs(userId: string, chatId: string, core = source.core): Promise<string> {
  const caller = { ...visitor, userId, sessionId: chatId } as Actor;
  let text = "";
  for await (const chunk of await runStream(core, { name: "chat.export", caller, input: { chatId } }))
    text += chunk;
  return text;
}

async function run(world: World, text: string, ...flags: string[]) {
  const file = join(folder, "file");
  await writeFile(file, text);
  const said = { output: "", errors: "" };
  const status = await runImportCommand({
    argv: [file, ...flags],
    findDatabase: async () => world.url,
    output: { write: (words) => (said.output += words) },
    errors: { write: (words) => (said.errors += words) },
  });
  return { status, output: said.output, errors: said.errors.replaceAll(file, "FILE") };
}

const countMessages = ({ core }: World) => core.db.prisma.message.count();

/** A chat to which everything happened. */
async function aLivelyChat(): Promise<ChatId> {
  const [ann, bob, eve] = await source.people("Ann", "Bob", "Eve");
  const { id: chatId } = await source.aGroup([ann, bob, eve]);
  const say = (body: string, replyToSeq?: number) =>
    ann.call("message.send", { chatId, clientId: body, body, ...(replyToSeq && { replyToSeq }) });
  const { message } = await say("first");
  const { seq } = (await say("second", message.seq)).message;
  await say(`hello @${bob.handle} and @all`);
  await ann.call("message.edit", { chatId, seq, body: "second, edited" });
  await bob.call("message.react", { chatId, seq, emoji: "👍" });
  await ann.call("message.pin", { chatId, seq });
  await ann.call("message.delete", { chatId, seq: message.seq });
  await ann.call("member.remove", { chatId, userId: eve.id });
  return chatId;
}

test("B3 export, import into an empty database, export: the same lines, with seqs and all that happened", async () => {
  const chatId = await aLivelyChat();
  const exported = await exportChat(source.core, chatId);
  const { status, errors } = await run(target, exported);
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  expect(await exportChat(target.core, chatId)).toBe(exported);
});

test("what somebody exports who does not see the beginning is imported with every seq in its place", async () => {
  const [ann, eve] = await source.people("Ann", "Eve");
  const { id: chatId } = await source.aGroup([ann]);
  await ann.call("chat.update", { chatId, hasOpenHistory: false });
  for (const clientId of ["1", "2"]) await ann.call("message.send", { chatId, clientId, body: "secret" });
  await ann.call("member.add", { chatId, userId: eve.id });
  await ann.call("message.send", { chatId, clientId: "3", body: "hello" });
  const exported = await exportAs(eve.id, chatId);
  expect(exported).not.toContain("secret");
  expect(await run(target, exported)).toMatchObject({ status: 0, errors: "" });
  expect(await run(target, exported)).toMatchObject({ status: 0, errors: "" });
  for (const { id } of [ann, eve]) {
    const there = await aDevice(target.core, { ...ann, id });
    const { messages } = await there.call("message.list", { chatId });
    expect(messages.slice(0, 2)).toMatchObject([
      { seq: 3, kind: "system" },
      { seq: 4, body: "hello" },
    ]);
    const sent = await there.call("message.send", { chatId, clientId: `new ${id}`, body: "new" });
    expect(sent.message.seq).toBe(messages.length + 3);
  }
  const { rows } = await target.core.db.pool.query(
    "SELECT min(seq), max(seq) = count(*) AS gapless FROM messages WHERE chat_id = $1",
    [chatId],
  );
  expect(rows).toEqual([{ min: 1, gapless: true }]);
});

test("an imported chat goes on where it ended", async () => {
  const chatId = await aLivelyChat();
  await run(target, await exportChat(source.core, chatId));
  const member = await target.core.db.prisma.member.findFirstOrThrow({ where: { chatId, leftRev: null } });
  const user = await target.core.db.prisma.user.findUniqueOrThrow({ where: { id: member.userId } });
  const ann = await aDevice(target.core, { ...user, id: user.id as UserId });
  const before = await ann.call("chat.get", { chatId });
  expect(before.unreadCount).toBe(0);
  const { message } = await ann.call("message.send", { chatId, clientId: "next", body: "and on" });
  expect(message).toMatchObject({ seq: before.lastSeq + 1, rev: before.lastRev + 1 });
});

test("the demo's chats, exported one after another, keep every rule of the log when imported", async () => {
  const [from, to] = await Promise.all([createWorld(), createWorld()]);
  await seedDemo({ url: from.url });
  const chats = await from.core.db.prisma.chat.findMany();
  const exports: string[] = [];
  for (const { id } of chats) exports.push(await exportChat(from.core, id));
  const dry = await run(to, exports.join(""), "--dry-run");
  expect(dry.output).toMatch(/^Would import: 12 people, \d+ chats, \d+ messages\.\n$/);
  expect(await countMessages(to)).toBe(0);
  const first = await run(to, exports.join(""));
  expect(first.output).toBe(dry.output.replace("Would import", "Imported"));
  expect(await findViolations(to.core.db.pool)).toEqual([]);
  const again = await run(to, exports.join(""));
  expect(again.output).toBe(
    `Imported: 0 people (12 already there), 0 chats (${chats.length} already there), 0 messages.\n`,
  );
  expect(await countMessages(to)).toBe(await countMessages(from));
  await Promise.all([from.close(), to.close()]);
});

const fixture = {
  users: [
    { id: 1, handle: "fred", name: "Fred", email: "fred@example.org", password: "long enough" },
    { id: 2, handle: "gina" },
    { handle: "hugo" },
  ],
  chats: [
    { id: 10, title: "Plans", members: [1, 2, "hugo"] },
    { id: "pair", members: [1, 2] },
  ],
  messages: [
    { chat: 10, sender: 1, body: "Hi all", createdAt: "2026-01-02T10:00:00Z" },
    { chat: "pair", sender: 2, body: "Hi Fred" },
    { chat: 10, sender: "hugo", body: "Hi", createdAt: "2026-01-02T10:01:00Z" },
  ],
};

test("B3 a JSON fixture of users, chats and messages is loaded, and again changes nothing", async () => {
  const text = JSON.stringify(fixture, null, 2);
  const { output } = await run(target, text);
  expect(output).toBe("Imported: 3 people, 2 chats, 3 messages.\n");
  expect((await run(target, text)).output).toBe(
    "Imported: 0 people (3 already there), 0 chats (2 already there), 0 messages.\n",
  );
  const plans = await target.core.db.prisma.chat.findFirstOrThrow({ where: { title: "Plans" } });
  const messages = await target.core.db.prisma.message.findMany({
    where: { chatId: plans.id },
    orderBy: { seq: "asc" },
  });
  expect(messages.map(({ seq, body }) => [seq, body])).toEqual([
    [1, "Hi all"],
    [2, "Hi"],
  ]);
});

const lines = (text: string) => text.trimEnd().split("\n");
const edited = (edit: (all: string[]) => void) => (text: string) => {
  const all = lines(text);
  edit(all);
  return `${all.join("\n")}\n`;
};

test.each<[string, (text: string) => string, RegExp]>([
  [
    "cut short",
    edited((all) => all.splice(-1)),
    /^import: FILE, The file is cut short: its end line is missing/,
  ],
  ["cut within a line", (text) => text.slice(0, -20), /line \d+: it is not valid JSON/],
  ["a message missing", edited((all) => all.splice(5, 1)), /line 6: message 3 follows message 1/],
  ["a message twice", edited((all) => all.splice(6, 0, all[5] ?? "")), /line 7: message 2 follows message 2/],
  ["a person missing", edited((all) => all.splice(1, 1)), /line 3: its member \S+ is not among the people/],
  [
    "another version",
    (text) => text.replace('"version":1', '"version":2'),
    /line 1: version must be one of 1/,
  ],
  ["a field of another kind", (text) => text.replace('"seq":1,', '"seq":"1",'), /line 5: seq must be a/],
  ["a NUL character", (text) => text.replace('"body":"two', '"body":"\\u0000two'), /line 6: it holds a NUL/],
  [
    "two messages of one rev",
    (text) => text.replace('"rev":3,', '"rev":2,'),
    /line 5 to line 7: this cannot be stored/,
  ],
  ["nothing", () => "", /The file is empty/],
  ["no such form", () => "hello\n", /line 1: this is neither an export/],
  [
    "a fixture with an unknown sender",
    () => JSON.stringify({ ...fixture, messages: [{ chat: 10, sender: 9, body: "x" }] }),
    /at messages\.0: there is no user "9"/,
  ],
  [
    "a fixture with another field",
    () => JSON.stringify({ ...fixture, extra: 1 }),
    /extra is not a known field/,
  ],
])("a bad file is one sentence with its place, and nothing is stored: %s", async (_what, spoil, sentence) => {
  const [ann, bob] = await source.people("Ann", "Bob");
  const { id: chatId } = await source.aDirectChat(ann, bob);
  for (const body of ["one", "two", "three"])
    await ann.call("message.send", { chatId, clientId: body, body });
  const before = await countMessages(target);
  const { status, output, errors } = await run(target, spoil(await exportChat(source.core, chatId)));
  expect({ status, output }).toEqual({ status: 1, output: "" });
  expect(errors).toMatch(sentence);
  expect(errors.trimEnd().split("\n")).toHaveLength(1);
  expect(await countMessages(target)).toBe(before);
});

test("a handle that somebody else has here is told, and nothing is stored", async () => {
  const chatId = await aLivelyChat();
  const exported = await exportChat(source.core, chatId);
  const other = await target.aPerson("Another");
  const [, person] = lines(exported).map((line) => JSON.parse(line));
  const { errors } = await run(target, exported.replaceAll(`"${person.handle}"`, `"${other.handle}"`));
  expect(errors).toContain("belongs to somebody else here");
});

test("arguments that make no sense are exit 2, a file that is not there exit 1, help needs no database", async () => {
  const findDatabase = async () => target.url;
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) };
  const go = (...argv: string[]) => runImportCommand({ argv, findDatabase, output: sink, errors: sink });
  expect(await go()).toBe(2);
  expect(await go("--nope")).toBe(2);
  expect(await go(join(folder, "absent"))).toBe(1);
  expect(await go("--help")).toBe(0);
  expect(said.join("")).toContain("npm run import -- weekend.ndjson --dry-run");
});
