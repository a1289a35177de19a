import { changeMessageRow, findMessageToChange } from "@parley/db/sql/change-messages";
import type { Membership } from "@parley/db/sql/memberships";
import type { MessageRow } from "@parley/db/sql/messages";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, type Message, type Seq } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";
import { invalidInput } from "../parse-input.ts";
import { presentMessage } from "../present.ts";
import { messageChange } from "./message-changes.ts";

/** A message in a locked chat, as the actor finds it. `now` is the database's clock. */
export type Found = { tx: Queryable; row: MessageRow; membership: Membership; isOwn: boolean; now: Date };
type Place = { chatId: ChatId; seq: Seq };
/** @returns what is different from now on; null when it is so already */
type Decide = (found: Found) => Promise<Partial<MessageRow> | null>;

/**
 * Changes one message under its chat's lock: the one way for edits, deletions, reactions and pins.
 * What changes nothing is published again all the same: whoever changed it may have died before he could.
 * @throws AppError not_found; invalid_input for system messages, which stay as they are
 */
export async function changeMessage(
  core: Core,
  actor: Actor,
  { chatId, seq, decide }: Place & { decide: Decide },
): Promise<{ output: { message: Message }; changes: readonly Change[] }> {
  const { row, membership } = await transaction(core.db.pool, async (tx) => {
    const found = await findIn(tx, actor, { chatId, seq });
    const patch = await decide(found);
    const { row: before } = found;
    const row = patch ? await changeMessageRow(tx, before, { ...before, ...patch }) : before;
    return { row, membership: found.membership };
  });
  return { output: { message: presentMessage(row) }, changes: [messageChange(row, membership)] };
}

async function findIn(tx: Queryable, actor: Actor, { chatId, seq }: Place): Promise<Found> {
  const membership = await lockedMemberOf(tx, actor, chatId);
  const isVisible = seq > membership.historyAfterSeq;
  const found = isVisible && (await findMessageToChange(tx, { chatId, seq }));
  if (!found) throw new AppError("not_found");
  if (found.row.kind === "system") throw invalidInput([{ path: "seq", message: IS_SYSTEM }]);
  return { ...found, tx, membership, isOwn: found.row.senderId === actor.userId };
}

const IS_SYSTEM = "is a message of the system, which stays as it is";

/** @throws AppError conflict when the message was deleted: nothing more happens to it */
export function refuseDeleted({ deletedAt }: MessageRow): void {
  if (deletedAt) throw new AppError("conflict", { message: "This message has been deleted." });
}
