import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "../testing/a-person.ts";
import { outcomesOf } from "../testing/outcomes-of.ts";
import { sendMany } from "../testing/send-many.ts";
import { uploadBy } from "../testing/upload-by.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let root: Person;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  world = await createWorld();
  root = await world.aPerson("Root");
  await world.core.db.prisma.user.update({ where: { id: root.id }, data: { isServerAdmin: true } });
});
beforeEach(async () => {
  [ann, bob] = await world.people("Ann", "Bob");
});
afterAll(() => world.close());

const reportOf = async (reportId: string) =>
  (await root.call("admin.reports", {})).reports.find(({ id }) => id === reportId);

test("an admin sees the message that was reported with two before and after it, and nothing else of the chat", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  await sendMany(bob, { chatId, count: 9 });
  const { messages } = await ann.call("message.list", { chatId });
  const seq = messages.at(4)?.seq ?? 0;
  const { reportId } = await ann.call("report.create", { chatId, seq, reason: "abuse", note: "See this" });
  const report = await reportOf(reportId);
  expect(report).toMatchObject({
    reporter: { id: ann.id },
    subject: { id: bob.id },
    note: "See this",
    chatId,
  });
  expect(report?.context.map((each) => each.seq)).toEqual([seq - 2, seq - 1, seq, seq + 1, seq + 2]);
  expect(report?.context.filter(({ isReported }) => isReported).map((each) => each.seq)).toEqual([seq]);
  expect(await outcomesOf([root.call("message.list", { chatId })])).toEqual(["not_found"]);
});

test("it shows no more than the reporter sees, and what was said when he reported it", async () => {
  const { id: chatId } = await world.aGroup([bob]);
  await sendMany(bob, { chatId, count: 2 });
  await bob.call("chat.update", { chatId, hasOpenHistory: false });
  await bob.call("member.add", { chatId, userId: ann.id });
  const { message } = await bob.call("message.send", { chatId, clientId: "x", body: "rude" });
  const { reportId } = await ann.call("report.create", { chatId, seq: message.seq, reason: "abuse" });
  await bob.call("message.delete", { chatId, seq: message.seq });
  expect((await reportOf(reportId))?.context).toMatchObject([{ body: "rude", senderName: "Bob" }]);
});

test("a message that is only a file is told by its name", async () => {
  const { id: chatId } = await world.aGroup([ann, bob]);
  const { id: fileId } = await uploadBy(world.core, bob, { name: "rude.png", content: "rude" });
  const { message } = await bob.call("message.send", { chatId, clientId: "x", fileId });
  const { reportId } = await ann.call("report.create", { chatId, seq: message.seq, reason: "abuse" });
  expect((await reportOf(reportId))?.context).toMatchObject([{ body: "📎 rude.png" }]);
});

test("when it is resolved the messages are gone from it, and the log tells who resolved it", async () => {
  const { id: chatId } = await world.aDirectChat(ann, bob);
  await sendMany(bob, { chatId, count: 1 });
  const { reportId } = await ann.call("report.create", { chatId, seq: 1, reason: "spam" });
  await root.call("admin.resolveReport", { reportId, outcome: "acted" });
  expect(await reportOf(reportId)).toBeUndefined();
  const { reports } = await root.call("admin.reports", { show: "resolved" });
  expect(reports[0]).toMatchObject({
    id: reportId,
    context: [],
    resolvedBy: { id: root.id },
    outcome: "acted",
  });
  const { entries } = await root.call("admin.audit", { action: "report.resolved", targetId: bob.id });
  expect(entries).toHaveLength(1);
  const again = root.call("admin.resolveReport", { reportId, outcome: "dismissed" });
  expect(await outcomesOf([again])).toEqual(["not_found"]);
});

test("a person is reported without any messages; twice is once, and too many are refused", async () => {
  const first = await ann.call("report.create", { userId: bob.id, reason: "other", note: "Not who he says" });
  expect(await ann.call("report.create", { userId: bob.id, reason: "spam" })).toEqual(first);
  expect(await reportOf(first.reportId)).toMatchObject({ chatId: null, context: [], reason: "other" });
  const others = await Promise.all(Array.from({ length: 20 }, (_, index) => world.aPerson(`P${index}`)));
  const outcomes: string[] = [];
  for (const { id: userId } of others)
    outcomes.push(...(await outcomesOf([ann.call("report.create", { userId, reason: "spam" })])));
  expect(outcomes.filter((each) => each === "ok")).toHaveLength(19);
  expect(outcomes.at(-1)).toBe("conflict");
});

test("nobody reports himself, what he does not see, or both a message and a person", async () => {
  const { id: chatId } = await world.aGroup([bob]);
  await sendMany(bob, { chatId, count: 1 });
  const attempts = [
    ann.call("report.create", { chatId, seq: 1, reason: "spam" }),
    bob.call("report.create", { chatId, seq: 1, reason: "spam" }),
    bob.call("report.create", { userId: bob.id, reason: "spam" }),
    bob.call("report.create", { chatId, seq: 99, reason: "spam" }),
    bob.call("report.create", { chatId, seq: 1, userId: ann.id, reason: "spam" }),
  ];
  expect(await outcomesOf(attempts)).toEqual([
    "not_found",
    "invalid_input",
    "invalid_input",
    "not_found",
    "invalid_input",
  ]);
});
