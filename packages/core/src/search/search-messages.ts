import { randomBytes } from "node:crypto";
import { transaction } from "@parley/db/sql/queryable";
import {
  type FoundRow,
  limitSearch,
  type Marks,
  type MessageSearch,
  searchMessages as selectMessages,
} from "@parley/db/sql/search-messages";
import { AppError, type ParsedInput, SEARCH_TIMEOUT_MS, Seq } from "@parley/protocol";
import * as z from "zod/mini";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentMessage } from "../present.ts";
import { chatIdsOf } from "../tokens/grants.ts";
import { sendersOf } from "../users/senders-of.ts";
import { readQuery } from "./read-query.ts";
import { snippetOf } from "./snippet-of.ts";

type Input = ParsedInput<"message.search">;
const Place = z.tuple([z.iso.datetime(), z.uuid(), Seq]);

export const searchMessages: Implementation<"message.search"> = async (actor, input, core) => {
  if (input.chatId) await memberOf(core.db.pool, actor, input.chatId);
  const search = searchOf(actor, input);
  // Nobody can have written this mark: it is new each time.
  const mark = randomBytes(8).toString("hex");
  const marks = { start: `<${mark}>`, end: `</${mark}>` };
  const rows = await find(core, search, marks);
  const page = rows.slice(0, input.limit);
  const results = page.map(({ message, marked }) => ({
    message: presentMessage(message),
    snippet: snippetOf({ body: message.body, marked, marks, text: search.text }),
  }));
  return unchanged({
    results,
    nextCursor: rows.length > input.limit ? cursorOf(page.at(-1)) : null,
    users: await sendersOf(
      core.db.pool,
      results.map(({ message }) => message),
    ),
  });
};

function searchOf(actor: Actor, input: Input): MessageSearch {
  const { query, chatId, senderId, since, until, has, cursor, limit } = input;
  const place = decodeCursor(Place, cursor);
  return {
    userId: actor.userId,
    chatIds: chatId ? [chatId] : chatIdsOf(actor),
    text: query === undefined ? null : readQuery(query),
    senderId: senderId ?? null,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(until),
    hasLink: has === "link",
    after: place && { createdAt: new Date(place[0]), chatId: place[1], seq: place[2] },
    limit: limit + 1,
  };
}

function cursorOf(row: FoundRow | undefined): string | null {
  if (!row) return null;
  const { createdAt, chatId, seq } = row.message;
  return encodeCursor([createdAt.toISOString(), chatId, seq]);
}

async function find({ db }: Core, search: MessageSearch, marks: Marks): Promise<FoundRow[]> {
  try {
    return await transaction(db.pool, async (tx) => {
      await limitSearch(tx, SEARCH_TIMEOUT_MS);
      return selectMessages(tx, search, marks);
    });
  } catch (error) {
    if (isTimeout(error)) throw new AppError("unavailable", { message: TOO_SLOW, cause: error });
    throw error;
  }
}

/** Postgres' query_canceled. */
const isTimeout = (error: unknown) => error instanceof Error && "code" in error && error.code === "57014";

const TOO_SLOW = "This search takes too long. Add a word, or name a chat, a sender or a shorter time.";
