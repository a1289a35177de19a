import type { ChatId, Input, OperationName, rareRoutes, routes, StreamName } from "@parley/protocol";
import { runStream } from "../run-stream.ts";
import type { Person } from "./a-person.ts";
import type { World } from "./world.ts";

type Routes = typeof routes & typeof rareRoutes;
type Reading = {
  [Name in OperationName]: Routes[Name]["method"] extends "GET" ? Name : never;
}[OperationName];

/** What a test looks at: chats that its people share. */
export type Sights = { chatIds: readonly ChatId[]; others: readonly Person[]; lastSeq: number };

type Place = { chatId: ChatId; seq: number; userId: Person["id"]; userIds: Person["id"][] };

/** Every operation that reads, and what to ask it. A new one does not compile without a row. */
const questions: { [Name in Reading]: (place: Place) => Input<Name> } = {
  "server.get": () => ({}),
  "admin.people": () => ({}),
  "admin.sessions": ({ userId }) => ({ userId }),
  "admin.chats": () => ({}),
  "admin.invites": () => ({}),
  "admin.settings": () => ({}),
  "admin.audit": () => ({}),
  "admin.usage": () => ({}),
  "admin.reports": () => ({}),
  "factor.get": () => ({}),
  "session.list": () => ({}),
  "me.get": () => ({}),
  "me.changes": () => ({ since: 0 }),
  "draft.list": () => ({}),
  "user.list": () => ({ limit: 100 }),
  "user.get": ({ userId }) => ({ userId }),
  "user.blocks": () => ({}),
  "user.presence": ({ userIds }) => ({ userIds }),
  "chat.list": () => ({}),
  "chat.get": ({ chatId }) => ({ chatId }),
  "chat.changes": ({ chatId }) => ({ chatId, since: 0 }),
  "member.bans": ({ chatId }) => ({ chatId }),
  "invite.list": ({ chatId }) => ({ chatId }),
  "message.pins": ({ chatId }) => ({ chatId }),
  "message.readers": ({ chatId, seq }) => ({ chatId, seq }),
  "message.list": ({ chatId }) => ({ chatId }),
  "message.search": () => ({ query: "text" }),
  "message.get": ({ chatId, seq }) => ({ chatId, seq }),
  "identity.list": () => ({}),
  "token.list": () => ({}),
  "webhook.list": ({ chatId }) => ({ chatId }),
};

/**
 * Every answer that a person can get about these chats and people, refusals included, as JSON by question: reading
 * operations and exports.
 */
export async function everythingSeenBy(person: Person, world: World, sights: Sights): Promise<string[]> {
  const answers = new Map<string, string>();
  for (const place of placesOf(sights)) {
    for (const name of Object.keys(questions) as Reading[]) {
      const input = questions[name](place);
      const question = `${name} ${JSON.stringify(input)}`;
      if (!answers.has(question)) answers.set(question, await answerOf(() => person.call(name, input)));
    }
    for (const name of ["chat.export", "me.export"] as const)
      answers.set(
        `${name} ${place.chatId}`,
        await answerOf(() => exported(person, world, { name, ...place })),
      );
  }
  return [...answers].map((pair) => pair.join(" → "));
}

function placesOf({ chatIds, others, lastSeq }: Sights): Place[] {
  const userIds = others.map(({ id }) => id);
  const seqs = Array.from({ length: lastSeq }, (_, index) => index + 1);
  return chatIds.flatMap((chatId) =>
    seqs.flatMap((seq) => userIds.map((userId) => ({ chatId, seq, userId, userIds }))),
  );
}

async function answerOf(ask: () => Promise<unknown>): Promise<string> {
  const [answer] = await Promise.allSettled([ask()]);
  return JSON.stringify(answer.status === "fulfilled" ? answer.value : String(answer.reason));
}

type Export = { name: StreamName; chatId: ChatId };

async function exported({ actor }: Person, { core }: World, { name, chatId }: Export): Promise<string> {
  const input = name === "chat.export" ? { chatId } : {};
  let text = "";
  for await (const chunk of await runStream(core, { name, caller: actor, input })) text += chunk;
  return text;
}
