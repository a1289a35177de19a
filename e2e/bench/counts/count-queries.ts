import { randomUUIDv7 } from "node:crypto";
import type { Person } from "@parley/core/testing/a-person";
import type { ChatId } from "@parley/protocol";
import type { Bench } from "../bench.ts";

type Row = { most: number; call(person: Person, chatId: ChatId): Promise<unknown> };

/** The most round trips to Postgres that an operation may make, BEGIN and COMMIT among them, whatever the sizes. */
const operations: Readonly<Record<string, Row>> = {
  "message.send": {
    most: 1,
    call: (person, chatId) =>
      person.call("message.send", { chatId, clientId: randomUUIDv7(), body: "Hello" }),
  },
  "message.list": { most: 5, call: (person, chatId) => person.call("message.list", { chatId, limit: 50 }) },
  "chat.list": { most: 1, call: (person) => person.call("chat.list", { limit: 50 }) },
  "chat.changes": { most: 6, call: (person, chatId) => person.call("chat.changes", { chatId, since: 0 }) },
};

/** Complains of every operation that asks Postgres more often than it may. @returns what each did */
export async function countQueries({ world, complain }: Bench): Promise<Record<string, number>> {
  const [chat] = await world.groups(1, 3);
  const [, person] = chat?.members ?? [];
  if (!chat || !person) throw new Error("The group was not made.");
  const counts: Record<string, number> = {};
  for (const [name, { most, call }] of Object.entries(operations)) {
    // What a process keeps for all, such as the server's settings, is read once in a while, by whoever comes then.
    await call(person, chat.id);
    const before = world.queries();
    await call(person, chat.id);
    const count = world.queries() - before;
    counts[name] = count;
    if (count > most) complain(`${name} made ${count} round trips to Postgres, and may make ${most}.`);
  }
  return counts;
}
