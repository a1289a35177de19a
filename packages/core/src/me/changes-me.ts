import { listBlocked } from "@parley/db/sql/blocks";
import { listChangedDrafts } from "@parley/db/sql/drafts";
import { listOwnMemberships, type OwnMembershipRow } from "@parley/db/sql/own-changes";
import type { ChatId, OwnMembership, ParsedInput, UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentDraft, presentMe, presentMine } from "../present.ts";
import { isOpenTo } from "../tokens/grants.ts";

/** What changes while this runs gets an own rev above the one that was read first, and comes with the next call. */
export const changesMe: Implementation<"me.changes"> = async (actor, input, core) => {
  const user = await core.db.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const { memberships, drafts, rev } = await readOwn(core, actor, { ...input, until: user.ownRev });
  return unchanged({
    me: presentMe(user),
    memberships: memberships.map(presentOwn).filter(({ chatId }) => isOpenTo(actor, chatId)),
    drafts: drafts.map(presentDraft).filter(({ chatId }) => isOpenTo(actor, chatId)),
    blockedIds: (await listBlocked(core.db.pool, actor.userId)).map(({ id }) => id as UserId),
    rev: Math.max(rev, input.since),
    more: rev < user.ownRev,
  });
};

type Range = ParsedInput<"me.changes"> & { until: number };

/** Up to the rev at which the first of the two lists was cut off by `limit`. */
async function readOwn({ db }: Core, { userId }: Actor, range: Range) {
  const memberships = await listOwnMemberships(db.pool, { userId, ...range });
  const drafts = await listChangedDrafts(db.pool, { userId, ...range });
  const rev = Math.min(endOf(memberships, range), endOf(drafts, range));
  const isIn = ({ ownRev }: { ownRev: number }) => ownRev <= rev;
  return { memberships: memberships.filter(isIn), drafts: drafts.filter(isIn), rev };
}

function endOf(rows: readonly { ownRev: number }[], { limit, until }: Range): number {
  const wasCut = rows.length >= limit;
  return wasCut ? (rows.at(-1)?.ownRev ?? until) : until;
}

function presentOwn(row: OwnMembershipRow): OwnMembership {
  const { chatId, isMember, lastReadSeq } = row;
  return { chatId: chatId as ChatId, isMember, lastReadSeq, mine: presentMine(row) };
}
