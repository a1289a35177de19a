import { listBlocked } from "@parley/db/sql/blocks";
import { listChangedDrafts } from "@parley/db/sql/drafts";
import { listOwnMemberships, type OwnMembershipRow } from "@parley/db/sql/own-changes";
import { findMe } from "@parley/db/sql/users";
import {
  CHANGES_MAX_LIMIT,
  type ChatId,
  type OwnMembership,
  type ParsedInput,
  type UserId,
} from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentDraft, presentMe, presentMine } from "../present.ts";
import { isOpenTo } from "../tokens/grants.ts";

/**
 * What changes while this runs comes as it is by then, and again with the next call: a row that moved on would else be
 * missing, and of some changes, like a read mark's, nobody is told to call again.
 */
export const changesMe: Implementation<"me.changes"> = async (actor, input, core) => {
  const user = await findMe(core.db.pool, actor.userId);
  const { memberships, drafts, end } = await readOwn(core, actor, input);
  const rev = Math.min(end, user.ownRev);
  return unchanged({
    me: presentMe(user),
    memberships: memberships.map(presentOwn).filter(({ chatId }) => isOpenTo(actor, chatId)),
    drafts: drafts.map(presentDraft).filter(({ chatId }) => isOpenTo(actor, chatId)),
    blockedIds: (await listBlocked(core.db.pool, actor.userId)).map(({ id }) => id as UserId),
    rev: Math.max(rev, input.since),
    more: rev < user.ownRev,
  });
};

type Range = ParsedInput<"me.changes">;

/** Up to the rev at which the first of the two lists was cut off by `limit`. */
async function readOwn({ db }: Core, { userId }: Actor, range: Range) {
  const hiddenLimit = CHANGES_MAX_LIMIT;
  const memberships = await listOwnMemberships(db.pool, { userId, ...range, hiddenLimit });
  const drafts = await listChangedDrafts(db.pool, { userId, ...range });
  const end = Math.min(endOf(memberships, range), endOf(drafts, range));
  const isIn = ({ ownRev }: { ownRev: number }) => ownRev <= end;
  return { memberships: memberships.filter(isIn), drafts: drafts.filter(isIn), end };
}

function endOf(rows: readonly { ownRev: number }[], { limit }: Range): number {
  const last = rows.length >= limit ? rows.at(-1) : undefined;
  return last?.ownRev ?? Number.POSITIVE_INFINITY;
}

function presentOwn(row: OwnMembershipRow): OwnMembership {
  const { chatId, isMember, lastReadSeq, hiddenSeqs } = row;
  return { chatId: chatId as ChatId, isMember, lastReadSeq, hiddenSeqs, mine: presentMine(row) };
}
