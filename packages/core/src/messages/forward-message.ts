import type { MessageRow } from "@parley/db/sql/messages";
import { findByClientId } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { listUsersById } from "@parley/db/sql/users";
import type { ForwardedFrom, ParsedInput, UserId } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { refuseDeleted } from "./change-message.ts";
import { findOneMessage } from "./find-one-message.ts";
import { writeMessage } from "./write-message.ts";

export const forwardMessage: Implementation<"message.forward"> = async (actor, input, core) => {
  const db = core.db.pool;
  const { clientId, toChatId: chatId } = input;
  await memberOf(db, actor, chatId);
  const text = (await findSent(db, actor, input)) ?? (await findOriginal(db, actor, input));
  return writeMessage(core, actor, { chatId, clientId, ...text });
};

type Forwarded = { body: string; forwarded: ForwardedFrom };

/** A retry sends what was sent, whatever has become of the original meanwhile. */
async function findSent(
  db: Queryable,
  { userId }: Actor,
  { toChatId, clientId }: ParsedInput<"message.forward">,
): Promise<Forwarded | undefined> {
  const sent = await findByClientId(db, { chatId: toChatId, senderId: userId, clientId });
  return sent?.forwarded ? { body: sent.body, forwarded: sent.forwarded as ForwardedFrom } : undefined;
}

async function findOriginal(
  db: Queryable,
  actor: Actor,
  place: ParsedInput<"message.forward">,
): Promise<Forwarded> {
  const { row } = await findOneMessage(db, actor, place);
  refuseDeleted(row);
  if (row.kind === "system") throw invalidInput([{ path: "seq", message: "is a message of the system" }]);
  return { body: row.body, forwarded: await writerOf(db, row) };
}

/** Who wrote the text first, also when it comes through many hands. */
async function writerOf(db: Queryable, { forwarded, senderId }: MessageRow): Promise<ForwardedFrom> {
  if (forwarded) return forwarded as ForwardedFrom;
  const [sender] = await listUsersById(db, [senderId]);
  return { senderId: senderId as UserId, name: sender?.name ?? "" };
}
