import type { Mark, MoveResult } from "@parley/db/sql/read-marks";
import type { ChatId, UserId } from "@parley/protocol";
import type { Change } from "../change.ts";
import { meChanged } from "../me/me-changed.ts";
import { type MovedMark, marksNews } from "./marks-news.ts";

type Moved = { mark: Mark; result: Extract<MoveResult, { isMember: true }> };

/**
 * What a batch of marks changed, for each of them: what his own devices are told of who reads in private, and with the
 * first of each chat what all its members are told of all.
 */
export function movesNews(marks: readonly Mark[], results: readonly MoveResult[]): Change[][] {
  const moves = marks.flatMap((mark, index) => {
    const result = results[index];
    return result?.isMember ? [{ mark, result }] : [];
  });
  const byChat = Map.groupBy(moves, ({ mark }) => mark.chatId);
  return marks.map((mark) => {
    const inChat = byChat.get(mark.chatId) ?? [];
    const own = inChat.find((move) => move.mark === mark);
    if (!own) return [];
    return [...privateNews(own), ...(own === inChat[0] ? newsForAll(inChat) : [])];
  });
}

function privateNews({ mark, result: { hasReceipts, ownRev } }: Moved): Change[] {
  const isPrivate = !hasReceipts && ownRev !== null;
  return isPrivate ? [meChanged({ userId: mark.userId as UserId }, { ownRev })] : [];
}

function newsForAll(moves: readonly Moved[]): Change[] {
  const [first] = moves;
  if (!first) return [];
  const { membersRev, readByAllSeq } = first.result;
  return marksNews({
    chatId: first.mark.chatId as ChatId,
    membersRev,
    marks: moves.flatMap(shownMark),
    readByAllSeq: readByAllSeq ?? undefined,
  });
}

/** What the others see of it. */
function shownMark({ mark, result }: Moved): MovedMark[] {
  const { hasReceipts, ownRev, lastReadSeq, lastDeliveredSeq } = result;
  const hasRead = hasReceipts && ownRev !== null;
  const hasArrived = lastDeliveredSeq !== null;
  if (!hasRead && !hasArrived) return [];
  return [
    {
      userId: mark.userId as UserId,
      ...(hasRead && { lastReadSeq }),
      ...(hasArrived && { lastDeliveredSeq }),
    },
  ];
}
