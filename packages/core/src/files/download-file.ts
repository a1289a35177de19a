import { AppError, type MessageFile, type TransferInput, type UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { findOneMessage } from "../messages/find-one-message.ts";
import { hideFor } from "../messages/hide-for.ts";
import { presentMessage } from "../present.ts";
import { readParts } from "./read-parts.ts";

export type Download = { userId: UserId; file: MessageFile; content: AsyncGenerator<Buffer> };

/** The file of a message that the actor may read. @throws AppError not_found */
export async function downloadFile(
  actor: Actor,
  place: TransferInput<"file.download">,
  { db }: Pick<Core, "db">,
): Promise<Download> {
  const { chatId } = place;
  const { row } = await findOneMessage(db.pool, actor, place);
  const [message] = await hideFor(db.pool, actor, { chatId, messages: [presentMessage(row)] });
  if (!message?.file) throw new AppError("not_found");
  return { userId: actor.userId, file: message.file, content: readParts(db.pool, message.file) };
}
