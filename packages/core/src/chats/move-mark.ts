import type { MoveResult } from "@parley/db/sql/read-marks";
import { AppError, type ChatId, type Seq } from "@parley/protocol";
import { requireOpen } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";

type Place = { chatId: ChatId; readSeq?: Seq; deliveredSeq?: Seq };
type Moved = Extract<MoveResult, { isMember: true }> & { changes: readonly Change[] };

/**
 * Moves the actor's marks in a chat forward, together with those of others. Membership is decided by the batch function
 * itself, under the chat's lock.
 * @throws AppError not_found for strangers, unavailable
 */
export async function moveMark(core: Core, actor: Actor, place: Place): Promise<Moved> {
  const { chatId, readSeq = 0, deliveredSeq = 0 } = place;
  requireOpen(actor, chatId);
  const { result, changes } = await core.moveMarks({ chatId, userId: actor.userId, readSeq, deliveredSeq });
  if (!result.isMember) throw new AppError("not_found");
  return { ...result, changes };
}
