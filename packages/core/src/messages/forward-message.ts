import { deleteFile } from "@parley/db/sql/files";
import type { MessageRow } from "@parley/db/sql/messages";
import { findByClientId } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { listUsersById } from "@parley/db/sql/users";
import type { FileId, ForwardedFrom, ParsedInput, UserId } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { copyFor } from "../files/copy-for.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { refuseDeleted } from "./change-message.ts";
import { findOneMessage } from "./find-one-message.ts";
import { writeMessage } from "./write-message.ts";

export const forwardMessage: Implementation<"message.forward"> = async (actor, input, core) => {
  const db = core.db.pool;
  const { clientId, toChatId: chatId } = input;
  await memberOf(db, actor, chatId);
  const sent = (await findSent(db, actor, input)) ?? (await findOriginal(core, actor, input));
  try {
    return await writeMessage(core, actor, { chatId, clientId, ...sent });
  } catch (error) {
    // The copy that nobody gets.
    if (sent.fileId) await deleteFile(db, sent.fileId).catch(() => {});
    throw error;
  }
};

type Forwarded = { body: string; fileId?: FileId | undefined; forwarded: ForwardedFrom };

/** A retry sends what was sent, whatever has become of the original meanwhile. */
async function findSent(
  db: Queryable,
  { userId }: Actor,
  { toChatId, clientId }: ParsedInput<"message.forward">,
): Promise<Forwarded | undefined> {
  const sent = await findByClientId(db, { chatId: toChatId, senderId: userId, clientId });
  if (!sent?.forwarded) return undefined;
  const { body, file, forwarded } = sent;
  return { body, fileId: file?.id as FileId | undefined, forwarded: forwarded as ForwardedFrom };
}

async function findOriginal(
  core: Core,
  actor: Actor,
  place: ParsedInput<"message.forward">,
): Promise<Forwarded> {
  const db = core.db.pool;
  const { row } = await findOneMessage(db, actor, place);
  refuseDeleted(row);
  if (row.kind === "system") throw invalidInput([{ path: "seq", message: "is a message of the system" }]);
  const forwarded = await writerOf(db, row);
  return {
    body: row.body,
    fileId: row.file ? await copyFor(actor, row.file.id, core) : undefined,
    forwarded,
  };
}

/** Who wrote the text first, also when it comes through many hands. */
async function writerOf(db: Queryable, { forwarded, senderId }: MessageRow): Promise<ForwardedFrom> {
  if (forwarded) return forwarded as ForwardedFrom;
  const [sender] = await listUsersById(db, [senderId]);
  return { senderId: senderId as UserId, name: sender?.name ?? "" };
}
