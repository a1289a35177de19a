import { randomBytes, randomUUIDv7 } from "node:crypto";
import {
  type ChatId,
  FILE_DAY_MAX_BYTES,
  FILE_MAX_BYTES,
  FILE_PART_BYTES,
  type FileId,
} from "@parley/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDownload, runUpload } from "../run-transfer.ts";
import type { Person } from "../testing/a-person.ts";
import { uploadBy } from "../testing/upload-by.ts";
import { createWorld, type World } from "../testing/world.ts";
import { forgetUnsentFiles } from "./forget-unsent-files.ts";
import { pictureOf } from "./picture-of.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==",
  "base64",
);

async function aScene() {
  const [ann, bob] = await world.people("Ann", "Bob");
  const { id: chatId } = await world.aGroup([ann, bob]);
  return { ann, bob, chatId };
}

async function sendFile(
  by: Person,
  chatId: ChatId,
  { name = "notes.txt", content = "some notes", body = "" } = {},
) {
  const { id: fileId } = await uploadBy(world.core, by, { name, content });
  const { message } = await by.call("message.send", { chatId, clientId: randomUUIDv7(), body, fileId });
  return message;
}

type Place = { chatId: ChatId; seq: number };
const placeOf = ({ chatId, seq }: Place): Place => ({ chatId, seq });

async function download({ actor }: Person, place: Place): Promise<Buffer> {
  const { content } = await runDownload(world.core, { caller: actor, input: placeOf(place) });
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

const countRows = async (fileId: string) => {
  const { rows } = await world.core.db.pool.query(
    `SELECT (SELECT count(*) FROM files WHERE id = $1)::int AS files,
       (SELECT count(*) FROM file_parts WHERE file_id = $1)::int AS parts`,
    [fileId],
  );
  return rows[0];
};
const gone = { files: 0, parts: 0 };

test("what is uploaded and sent comes back as it was, whatever its size", async () => {
  const { ann, bob, chatId } = await aScene();
  for (const size of [1, FILE_PART_BYTES, 2 * FILE_PART_BYTES + 17]) {
    const content = randomBytes(size);
    const file = await uploadBy(world.core, ann, { name: "data.bin", type: "application/x-data", content });
    expect(file).toMatchObject({
      name: "data.bin",
      type: "application/x-data",
      size,
      width: null,
      height: null,
    });
    const input = { chatId, clientId: randomUUIDv7(), fileId: file.id };
    const { message } = await ann.call("message.send", input);
    expect(message).toMatchObject({ body: "", file });
    expect((await download(bob, message)).equals(content)).toBe(true);
  }
});

test("chunks of any size make parts of one size", async () => {
  const { ann } = await aScene();
  const content = randomBytes(FILE_PART_BYTES + 1_000);
  async function* inPieces() {
    for (let at = 0; at < content.length; at += 7_001) yield content.subarray(at, at + 7_001);
  }
  const upload = { caller: ann.actor, input: { name: "a" }, content: inPieces() };
  const { file } = await runUpload(world.core, upload);
  expect(await countRows(file.id)).toEqual({ files: 1, parts: 2 });
});

test("a picture is one by its content, and only those that browsers show", async () => {
  const { ann } = await aScene();
  const png = await uploadBy(world.core, ann, { name: "boat.txt", type: "text/plain", content: PNG });
  expect(png).toMatchObject({ type: "image/png", width: 3, height: 2 });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  for (const [type, content] of [
    ["image/svg+xml", svg],
    ["image/png", "no picture"],
  ] as const) {
    const file = await uploadBy(world.core, ann, { name: "x.png", type, content });
    expect(file).toMatchObject({ type: "application/octet-stream", width: null, height: null });
  }
});

test("a picture that was made to be read for ever is none, at once", async () => {
  const box = (name: string, ...content: Buffer[]) => {
    const bytes = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + bytes.length);
    head.write(name, 4);
    return Buffer.concat([head, bytes]);
  };
  const sizes = Array.from({ length: 16_000 }, () => box("ispe", Buffer.alloc(12, 1)));
  const empty = Array.from({ length: 24_000 }, () => box("free"));
  const properties = box("iprp", box("ipco", ...sizes, ...empty));
  const content = Buffer.concat([box("ftyp", Buffer.from("avif")), box("meta", Buffer.alloc(4), properties)]);
  const start = performance.now();
  pictureOf(content);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("one client id is one message, with its file", async () => {
  const { ann, chatId } = await aScene();
  const [one, other] = await Promise.all(
    ["one", "other"].map((content) => uploadBy(world.core, ann, { name: content, content })),
  );
  const input = { chatId, clientId: randomUUIDv7(), body: "Look", fileId: one?.id };
  const answers = await Promise.all(Array.from({ length: 20 }, () => ann.call("message.send", input)));
  expect(new Set(answers.map(({ message }) => `${message.seq} ${message.file?.id}`)).size).toBe(1);
  expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
  await expect(ann.call("message.send", { ...input, fileId: other?.id })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(ann.call("message.send", { ...input, fileId: undefined })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a file goes with one message, also when two are sent at once", async () => {
  const { ann, chatId } = await aScene();
  const { id: otherId } = await world.aGroup([ann]);
  const { id: fileId } = await uploadBy(world.core, ann, { name: "a", content: "a" });
  const outcomes = await Promise.allSettled(
    [chatId, chatId, otherId, otherId].map((id) =>
      ann.call("message.send", { chatId: id, clientId: randomUUIDv7(), body: "Look", fileId }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ code: "invalid_input", fields: [{ path: "fileId" }] });
});

test("nobody sends what another one has uploaded, what is not whole, or what is not there", async () => {
  const { ann, bob, chatId } = await aScene();
  const { id: annsId } = await uploadBy(world.core, ann, { name: "a", content: "a" });
  const { id: halfId } = await uploadBy(world.core, bob, { name: "b", content: "b" });
  await world.core.db.pool.query("UPDATE files SET is_complete = false WHERE id = $1", [halfId]);
  for (const fileId of [annsId, halfId, randomUUIDv7() as FileId])
    await expect(
      bob.call("message.send", { chatId, clientId: randomUUIDv7(), body: "Mine", fileId }),
    ).rejects.toMatchObject({ code: "invalid_input", fields: [{ path: "fileId" }] });
});

test("a message without a file needs a text", async () => {
  const { ann, chatId } = await aScene();
  for (const body of ["", " \n"])
    await expect(ann.call("message.send", { chatId, clientId: randomUUIDv7(), body })).rejects.toMatchObject({
      fields: [{ path: "body", message: "must not be blank" }],
    });
});

test("what is refused opens no direct chat", async () => {
  const [ann, bob] = await world.people("Ann", "Bob");
  const fileId = randomUUIDv7() as FileId;
  await expect(
    ann.call("message.sendDirect", { userId: bob.id, clientId: "x", fileId }),
  ).rejects.toMatchObject({ code: "invalid_input" });
  expect((await bob.call("chat.list", {})).chats).toEqual([]);
});

test("I14 a file goes with its message: whoever may not read that one does not get it", async () => {
  const { ann, bob, chatId } = await aScene();
  const message = await sendFile(ann, chatId);
  const refused = expect.objectContaining({ code: "not_found" });
  const [eve] = await world.people("Eve");
  await expect(download(eve, message)).rejects.toEqual(refused);
  await bob.call("message.hide", placeOf(message));
  await expect(download(bob, message)).rejects.toEqual(refused);
  await ann.call("member.remove", { chatId, userId: bob.id });
  await expect(download(bob, message)).rejects.toEqual(refused);
  await ann.call("message.delete", placeOf(message));
  await expect(download(ann, message)).rejects.toEqual(refused);
});

test("a deleted message leaves nothing of its file", async () => {
  const { ann, chatId } = await aScene();
  const message = await sendFile(ann, chatId);
  const { message: deleted } = await ann.call("message.delete", placeOf(message));
  expect(deleted.file).toBeNull();
  expect(await countRows(message.file?.id ?? "")).toEqual(gone);
});

test("editing, reacting and pinning leave the file as it is", async () => {
  const { ann, bob, chatId } = await aScene();
  const { seq, file } = await sendFile(ann, chatId, { body: "Look" });
  await ann.call("message.edit", { chatId, seq, body: "Look here" });
  await bob.call("message.react", { chatId, seq, emoji: "👍" });
  const { message } = await ann.call("message.pin", { chatId, seq });
  expect(message.file).toEqual(file);
  expect((await download(bob, { chatId, seq })).toString()).toBe("some notes");
});

test("a forwarded file is a copy, which outlives the original", async () => {
  const { ann, bob, chatId } = await aScene();
  const original = await sendFile(ann, chatId, { body: "Look" });
  const { id: toChatId } = await world.aGroup([bob]);
  const forward = { chatId, seq: original.seq, toChatId, clientId: randomUUIDv7() };
  const { message } = await bob.call("message.forward", forward);
  expect(message).toMatchObject({ body: "Look", file: { name: "notes.txt", size: 10 } });
  expect(message.file?.id).not.toBe(original.file?.id);
  await ann.call("message.delete", placeOf(original));
  expect((await download(bob, message)).toString()).toBe("some notes");
  expect(await bob.call("message.forward", forward)).toMatchObject({
    duplicate: true,
    message: { file: message.file },
  });
});

test("what breaks off, is empty or too large leaves nothing", async () => {
  const { ann } = await aScene();
  const before = await world.core.db.pool.query("SELECT count(*) FROM files");
  async function* breaking() {
    yield randomBytes(FILE_PART_BYTES + 1);
    throw new Error("the line is cut");
  }
  async function* huge() {
    for (let size = 0; size <= FILE_MAX_BYTES; size += FILE_PART_BYTES) yield Buffer.alloc(FILE_PART_BYTES);
  }
  async function* empty() {}
  const upload = (content: AsyncIterable<Uint8Array>) =>
    runUpload(world.core, { caller: ann.actor, input: { name: "a" }, content });
  await expect(upload(breaking())).rejects.toMatchObject({ code: "internal" });
  await expect(upload(huge())).rejects.toMatchObject({ code: "too_large" });
  await expect(upload(empty())).rejects.toMatchObject({ code: "invalid_input" });
  expect((await world.core.db.pool.query("SELECT count(*) FROM files")).rows).toEqual(before.rows);
});

test("names are names: no paths, no control characters, nothing blank", async () => {
  const { ann } = await aScene();
  for (const name of ["", " ", "../passwd", "a\\b", "..", "a\nb", "a\u202Eb", "x".repeat(201)])
    await expect(uploadBy(world.core, ann, { name, content: "a" })).rejects.toMatchObject({
      code: "invalid_input",
      fields: expect.arrayContaining([expect.objectContaining({ path: "name" })]),
    });
});

test("who uploads much within a day is told to wait", async () => {
  const { ann, bob, chatId } = await aScene();
  const message = await sendFile(bob, chatId);
  const { id } = await uploadBy(world.core, ann, { name: "a", content: "a" });
  await world.core.db.pool.query("UPDATE files SET size = $2 WHERE id = $1", [id, FILE_DAY_MAX_BYTES]);
  const refused = { code: "rate_limited", retryAfterMs: expect.any(Number) };
  await expect(uploadBy(world.core, ann, { name: "b", content: "b" })).rejects.toMatchObject(refused);
  const forward = { ...placeOf(message), toChatId: chatId, clientId: randomUUIDv7() };
  await expect(ann.call("message.forward", forward)).rejects.toMatchObject(refused);
});

test("what is being uploaded counts as the largest that it can be", async () => {
  const { ann } = await aScene();
  const most = FILE_DAY_MAX_BYTES / FILE_MAX_BYTES;
  const { promise: allDecided, resolve: goOn } = Promise.withResolvers<void>();
  let undecided = most + 3;
  const decided = () => {
    undecided -= 1;
    if (undecided === 0) goOn();
  };
  async function* slowly() {
    decided();
    await allDecided;
    yield Buffer.from("a");
  }
  const upload = () => runUpload(world.core, { caller: ann.actor, input: { name: "a" }, content: slowly() });
  const refused = (error: unknown) => {
    decided();
    throw error;
  };
  const uploads = Array.from({ length: most + 3 }, () => upload().catch(refused));
  const outcomes = await Promise.allSettled(uploads);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? outcome.reason : []));
  expect(refusals).toHaveLength(3);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: "rate_limited" });
  await expect(upload()).resolves.toBeDefined();
});

test("what is just being sent is not cleaned up", async () => {
  const { ann, chatId } = await aScene();
  const { id: fileId } = await uploadBy(world.core, ann, { name: "a", content: "a" });
  await world.core.db.pool.query("UPDATE files SET created_at = now() - interval '25 hours' WHERE id = $1", [
    fileId,
  ]);
  const sender = await world.core.db.pool.connect();
  await sender.query("BEGIN");
  await sender.query("SELECT 1 FROM files WHERE id = $1 FOR UPDATE", [fileId]);
  await forgetUnsentFiles(world.core);
  await sender.query("UPDATE files SET chat_id = $2, seq = 1 WHERE id = $1", [fileId, chatId]);
  await sender.query("COMMIT");
  sender.release();
  await forgetUnsentFiles(world.core);
  expect(await countRows(fileId)).toEqual({ files: 1, parts: 1 });
});

test("a forwarded file that is refused leaves no copy", async () => {
  const { ann, bob, chatId } = await aScene();
  const message = await sendFile(ann, chatId);
  const [eve] = await world.people("Eve");
  const { chat } = await bob.call("chat.create", { kind: "direct", userId: eve.id });
  await eve.call("user.block", { userId: bob.id });
  const forward = { ...placeOf(message), toChatId: chat.id, clientId: randomUUIDv7() };
  await expect(bob.call("message.forward", forward)).rejects.toMatchObject({ code: "forbidden" });
  const { rows } = await world.core.db.pool.query(
    "SELECT count(*)::int AS count FROM files WHERE owner_id = $1",
    [bob.id],
  );
  expect(rows[0].count).toBe(0);
});

test("what was uploaded and not sent goes after a day, and what was sent stays", async () => {
  const { ann, bob, chatId } = await aScene();
  const sent = await sendFile(ann, chatId);
  const old = await uploadBy(world.core, ann, { name: "old", content: "old" });
  await world.core.db.pool.query(
    "UPDATE files SET created_at = now() - interval '25 hours' WHERE owner_id = $1",
    [ann.id],
  );
  const fresh = await uploadBy(world.core, ann, { name: "fresh", content: "fresh" });
  await forgetUnsentFiles(world.core);
  expect(await countRows(old.id)).toEqual(gone);
  expect(await countRows(fresh.id)).toEqual({ files: 1, parts: 1 });
  expect((await download(bob, sent)).toString()).toBe("some notes");
});

test("who deletes his account takes what he has not sent with him", async () => {
  const { ann, bob, chatId } = await aScene();
  const sent = await sendFile(bob, chatId);
  const unsent = await uploadBy(world.core, bob, { name: "b", content: "b" });
  await world.core.db.pool.query("UPDATE users SET is_server_admin = true WHERE id = $1", [ann.id]);
  await ann.call("user.delete", { userId: bob.id, handle: bob.handle });
  expect(await countRows(unsent.id)).toEqual(gone);
  expect((await download(ann, sent)).toString()).toBe("some notes");
});
