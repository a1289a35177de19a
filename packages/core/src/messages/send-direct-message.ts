import { isUnsentFile } from "@parley/db/sql/files";
import { findDirectChat } from "@parley/db/sql/new-chats";
import type { ParsedInput } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { openDirectChat } from "../chats/create-chat.ts";
import { directKeyOf } from "../chats/direct-key-of.ts";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { noFile, noTarget, writeMessage } from "./write-message.ts";

/** Writing to a person opens the chat. */
export const sendDirectMessage: Implementation<"message.sendDirect"> = async (actor, input, core) => {
  await refuseInVain(core, actor, input);
  const { userId, ...draft } = input;
  const opened = await openDirectChat(core, actor, userId);
  const written = await writeMessage(core, actor, { ...draft, chatId: opened.output.chat.id });
  return { output: written.output, changes: [...opened.changes, ...written.changes] };
};

/** In a chat that is not there yet nothing can be answered; and what is refused must not have opened one. */
async function refuseInVain(
  { db }: Core,
  actor: Actor,
  { userId, replyToSeq, fileId }: ParsedInput<"message.sendDirect">,
): Promise<void> {
  if (replyToSeq === undefined && fileId === undefined) return;
  const chatId = await findDirectChat(db.pool, directKeyOf(actor.userId, userId));
  if (chatId) return;
  if (replyToSeq !== undefined) throw noTarget();
  if (fileId && !(await isUnsentFile(db.pool, { id: fileId, ownerId: actor.userId }))) throw noFile();
}
