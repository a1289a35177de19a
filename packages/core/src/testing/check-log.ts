import type { ChatId, Message, Output } from "@parley/protocol";
import { expect } from "vitest";
import type { Person } from "./a-person.ts";
import { identityOf, type Poller } from "./start-poller.ts";

/** What was asked for, by whom, and how it ended. */
export type Done = {
  action: { kind: string; clientId?: string };
  chatId: ChatId;
  by: Person;
  result: PromiseSettledResult<unknown>;
};

type Evidence = {
  /** All who are in the chat, and others. The first of them is in it. */
  people: readonly Person[];
  chatId: ChatId;
  /** Everything that was done in this chat. */
  done: readonly Done[];
  /** That of the first person. */
  poller: Poller;
};

const historyOf = async (person: Person, chatId: ChatId): Promise<Message[]> =>
  (await person.call("message.list", { chatId })).messages.map(
    ({ read: _, readCount: __, ...message }) => message,
  );

/** Compares a chat with what was done in it: I1–I6, I22, I23. */
export async function checkLog(evidence: Evidence): Promise<void> {
  const { people, chatId, poller } = evidence;
  const [ann] = people as [Person];
  const stored = await historyOf(ann, chatId);
  checkStored(evidence, stored);
  checkNumbers(await ann.call("chat.get", { chatId }), stored);
  expect(poller.messages()).toEqual(stored);
  for (const person of people) await checkReading(evidence, person, stored);
}

/** I1, I2, I3, I5 */
function checkStored({ done }: Evidence, stored: Message[]): void {
  const keyOf = (senderId: string, clientId: string) => `${senderId} ${clientId}`;
  const acknowledged = new Map<string, Set<string>>();
  for (const { action, by, result } of done) {
    if (action.clientId === undefined || result.status === "rejected") continue;
    const { message } = result.value as Output<"message.send">;
    const key = keyOf(by.id, action.clientId);
    acknowledged.set(key, (acknowledged.get(key) ?? new Set()).add(identityOf(message)));
  }
  const rows = stored.map((row) => [keyOf(row.senderId, row.clientId), new Set([identityOf(row)])] as const);
  expect(acknowledged).toEqual(new Map(rows));
  expect(rows).toHaveLength(acknowledged.size);
}

/** I4: seqs are 1, 2, 3 …; no rev is there twice, and the last one is the chat's. */
function checkNumbers(chat: Output<"chat.get">, stored: Message[]): void {
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  const revs = stored.map(({ rev }) => rev);
  expect(new Set(revs).size).toBe(revs.length);
  expect(chat).toMatchObject({ lastSeq: stored.length, lastRev: Math.max(1, ...revs) });
}

/** I22, I23 */
async function checkReading({ chatId, done }: Evidence, person: Person, stored: Message[]): Promise<void> {
  const [chat] = await Promise.allSettled([person.call("chat.get", { chatId })]);
  if (chat.status === "rejected")
    return expect(stored.some(({ senderId }) => senderId === person.id)).toBe(false);
  const { lastReadSeq, unreadCount, mentionSeqs } = chat.value;
  const own = stored.filter(({ senderId }) => senderId === person.id).map(({ seq }) => seq);
  const marks = done
    .filter(
      ({ by, action, result }) =>
        by.id === person.id && action.kind === "read" && result.status === "fulfilled",
    )
    .map(({ result }) => (result as PromiseFulfilledResult<Output<"chat.read">>).value.lastReadSeq);
  expect(lastReadSeq).toBe(Math.max(0, ...own, ...marks));
  const later = stored.filter(({ seq, senderId }) => seq > lastReadSeq && senderId !== person.id);
  expect(unreadCount).toBe(later.filter(({ deletedAt }) => deletedAt === null).length);
  const isMeant = ({ mentions, mentionsAll }: Message) => mentionsAll || mentions.includes(person.id);
  expect(mentionSeqs).toEqual(later.filter(isMeant).map(({ seq }) => seq));
}

export type Snapshot = { person: Person; chatId: ChatId; rev: number; messages: Message[] };

/** What each person sees of each chat that he is in. */
export async function takeSnapshots(
  places: readonly Pick<Snapshot, "person" | "chatId">[],
): Promise<Snapshot[]> {
  return Promise.all(
    places.map(async ({ person, chatId }) => {
      const { lastRev: rev } = await person.call("chat.get", { chatId });
      return { person, chatId, rev, messages: await historyOf(person, chatId) };
    }),
  );
}

/** I12 for every member: a snapshot and the changes after it are what a fresh snapshot is. */
export async function checkReplay({ person, chatId, rev, messages }: Snapshot): Promise<void> {
  const { changes } = await person.call("chat.changes", { chatId, since: rev });
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  for (const { data } of changes) if ("message" in data) bySeq.set(data.message.seq, data.message);
  const replayed = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  expect(replayed).toEqual(await historyOf(person, chatId));
}
