import { afterEach, beforeEach, expect, test } from "vitest";
import { ANN, acknowledged, BOB, bob, CHAT, makeUp, messageId, pushed, sent, shown } from "./made-up.ts";

let evidence: Awaited<ReturnType<typeof makeUp>>;
beforeEach(async () => {
  evidence = await makeUp();
});
afterEach(() => evidence.drop());

const removeBob = () =>
  evidence.sql(`UPDATE chats SET last_rev = 3 WHERE id = '${CHAT}';
    UPDATE members SET left_rev = 3, rev = 3 WHERE user_id = '${BOB}'`);
const writeSecond = (sender: string, rev: number) =>
  evidence.sql(`UPDATE chats SET last_seq = 2, last_rev = ${rev} WHERE id = '${CHAT}';
    INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
    VALUES ('${CHAT}', 2, ${rev}, '${messageId(2)}', '${sender}', 'm2', 'Two', now())`);
const ofBob = (op: string, ref: string) => ({ ...bob, op, ref });

test("a flawless run breaks nothing", async () => {
  evidence.add(pushed(2), shown(await evidence.view(BOB)));
  expect(await evidence.broken()).toEqual([]);
});

test("I1: an acknowledged message that is not there", async () => {
  evidence.add(sent("m9"), acknowledged("m9", 9));
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I1 every acknowledged message/)]);
});

test("I1: an acknowledged change that nobody wrote", async () => {
  evidence.add({ ...ofBob("message.react", "r"), kind: "ACK", rev: 7 });
  expect(await evidence.broken()).toEqual(["I1 every acknowledged change was written"]);
});

test("I1: an acknowledged removal of somebody who stays", async () => {
  evidence.add({ ...ofBob("member.remove", "r"), kind: "SEND", data: { userId: ANN } });
  evidence.add({ ...ofBob("member.remove", "r"), kind: "ACK" });
  expect(await evidence.broken()).toEqual(["I1 an acknowledged removal has removed"]);
});

test("I2: a message that nobody sent", async () => {
  await writeSecond(ANN, 3);
  expect(await evidence.broken()).toEqual(["I2 every row is what somebody sent"]);
});

test("I3: one client id twice, and answered in two ways", async () => {
  await evidence.sql('DROP INDEX IF EXISTS "messages_chat_id_sender_id_client_id_key"');
  await writeSecond(ANN, 3);
  await evidence.sql("UPDATE messages SET client_id = 'm1'");
  evidence.add(acknowledged("m1", 2));
  const broken = await evidence.broken();
  expect(broken).toContain("I3 one client id is one message, for ever");
  expect(broken).toContain("I3 all answers to one client id are the same");
});

test("I4: a gap between seqs, and a rev that nobody wrote", async () => {
  await evidence.sql("UPDATE chats SET last_seq = 2, last_rev = 3");
  expect(await evidence.broken()).toEqual([
    "I4 seqs of a chat have no gap",
    "I4 each rev of a chat was written, by one change",
  ]);
});

test("I5: a message that becomes another, and a tombstone that keeps its text", async () => {
  await evidence.sql("UPDATE messages SET created_at = now() + interval '1 s', deleted_at = now()");
  expect(await evidence.broken()).toEqual([
    "I5 what a message is does not change",
    "I5 nothing is left of a deleted message, and nothing happens to it any more",
  ]);
});

test("I6: something new where a poller has been", async () => {
  evidence.add({ client: "poller", kind: "RX", op: "late", chatId: CHAT, rev: 2 });
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I6/)]);
});

test("I10: a push that comes twice, or leaves one out", async () => {
  evidence.add(pushed(2), pushed(2), pushed(4));
  expect(await evidence.broken()).toEqual([
    "I10 what is pushed on one connection rises, and nothing comes twice",
    "I10 what is pushed on one connection leaves nothing out but one's own doing",
  ]);
});

test("I10: one's own change is not pushed, and a new connection begins anew", async () => {
  await writeSecond(ANN, 3);
  evidence.add(sent("m2"), acknowledged("m2", 2), { ...acknowledged("m2", 2), client: "bob" });
  evidence.add(pushed(2), pushed(4), { ...bob, kind: "RX", op: "connected" }, pushed(2));
  expect(await evidence.broken()).toEqual([]);
});

test("I10: a client that goes back", async () => {
  evidence.add({ ...bob, kind: "RX", op: "applied", rev: 5 }, { ...bob, kind: "RX", op: "applied", rev: 4 });
  expect(await evidence.broken()).toEqual(["I10 what a client has applied never goes back"]);
});

test("I11: a client that shows something else, or nothing, or a chat that is gone", async () => {
  const view = await evidence.view(BOB);
  evidence.add(shown({ ...view, title: "Them" }));
  expect(await evidence.broken()).toEqual(["I11 every client shows what the server has"]);
});

test("I11: a client without a chat that it is in", async () => {
  evidence.add(shown({}));
  expect(await evidence.broken()).toEqual(["I11 every client shows what the server has"]);
});

test("I11: a terminal that leaves out a message", async () => {
  evidence.add({ ...bob, kind: "RX", op: "tail", seq: 1 }, { ...bob, kind: "RX", op: "tail", seq: 3 });
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I11 a terminal/)]);
});

test("I13: a message that nobody ever heard of again", async () => {
  evidence.add(sent("m9"));
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I13/)]);
});

test("I14: a push, an answer and a message after a removal", async () => {
  await removeBob();
  await writeSecond(BOB, 4);
  evidence.add({ ...bob, kind: "SEND", op: "message.send", ref: "m2" }, pushed(4));
  evidence.add(
    { ...ofBob("message.list", "l"), kind: "SEND" },
    { ...ofBob("message.list", "l"), kind: "ACK" },
  );
  evidence.add({ ...bob, kind: "ACK", op: "message.send", ref: "m2", seq: 2, data: { id: messageId(2) } });
  const removal = { client: "ann", chatId: CHAT, op: "member.remove", ref: "x" };
  evidence.add({ ...removal, kind: "SEND", data: { userId: BOB } }, { ...removal, kind: "ACK" });
  evidence.add(
    { ...ofBob("message.list", "k"), kind: "SEND" },
    { ...ofBob("message.list", "k"), kind: "ACK" },
  );
  expect(await evidence.broken()).toEqual([
    "I14 after a removal nothing of the chat is pushed to whom it removed",
    "I14 who was removed is refused whatever he asks",
    "I14 who was removed writes nothing",
  ]);
});

test("I14: his own removal is the last thing that he hears, and a refusal is no leak", async () => {
  await removeBob();
  evidence.add(pushed(3, "member.removed"), { ...ofBob("message.list", "l"), kind: "SEND" });
  evidence.add({ ...ofBob("message.list", "l"), kind: "ACK", data: { failed: "not_found" } }, shown({}));
  expect(await evidence.broken()).toEqual([]);
});

test("I15: a hint of a chat that he is no longer in", async () => {
  await removeBob();
  evidence.add({ ...bob, kind: "RX", op: "chat.typing", data: { push: true } });
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I15/)]);
});

test("I15: what was said before and was held up by the fault is no hint of what came after", async () => {
  const now = Date.now();
  evidence.add({ client: "harness", kind: "FAULT", op: "begin", at: now - 60_000 });
  await removeBob();
  evidence.add({ ...bob, kind: "RX", op: "chat.typing", data: { push: true }, at: now + 3_000 });
  evidence.add({ client: "harness", kind: "FAULT", op: "end", at: now + 2_900 });
  expect(await evidence.broken()).toEqual([]);
});

test("I22: a mark that goes back, or was never there, or is announced twice", async () => {
  await evidence.sql(`UPDATE members SET last_read_seq = 0 WHERE user_id = '${BOB}'`);
  evidence.add(
    { ...ofBob("chat.read", "r"), kind: "SEND", seq: 1 },
    { ...ofBob("chat.read", "r"), kind: "ACK" },
  );
  const all = { ...bob, kind: "RX", op: "chat.marksMoved", data: { readByAllSeq: 1, push: true } } as const;
  evidence.add(all, all);
  expect(await evidence.broken()).toEqual([
    "I22 a read mark never goes back",
    "I22 a mark that was acknowledged is there",
    "I22 that all have read is announced once",
  ]);
});

test("I23: a count that is not what is unread", async () => {
  evidence.add(shown({ ...(await evidence.view(BOB)), unread: 4 }));
  expect(await evidence.broken()).toContain("I23 what a client calls unread is what is unread");
});

test("I24: somebody who types for ever", async () => {
  evidence.add({ ...bob, kind: "STATE", op: "typing", data: { typing: 1 } });
  expect(await evidence.broken()).toEqual([expect.stringMatching(/^I24/)]);
});

test("what a fault may double counts in fair weather alone", async () => {
  evidence.add(pushed(2), pushed(4));
  expect(await evidence.broken(false)).toEqual([]);
});
