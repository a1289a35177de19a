import { listHeadsOf } from "@parley/db/sql/delivery";
import { AppError, type ChatId, type ParsedInput, type PushEvent } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { presenceChanged } from "../presence/presence-changed.ts";
import { presentMe, presentUser } from "../present.ts";
import { chooseReceipts } from "./choose-receipts.ts";
import { meChanged } from "./me-changed.ts";

type Profile = Omit<ParsedInput<"me.update">, "hasReceipts">;

export const updateMe: Implementation<"me.update"> = async (actor, { hasReceipts, ...input }, core) => {
  await refuseTakenHandle(core, actor, input.handle);
  const user = await core.db.prisma.user.update({
    where: { id: actor.userId },
    data: { ...withoutUndefined(input), ownRev: { increment: 1 } },
  });
  const push: PushEvent = { event: "user.updated", data: { user: presentUser(user) } };
  const news = isOthersBusiness(input) ? await newsForAllChats(core, actor, push) : [];
  const shown: Change[] = input.sharesPresence === undefined ? [] : [presenceChanged(actor)];
  const changes = [...news, meChanged(actor, user), ...shown];
  if (hasReceipts === undefined) return { output: presentMe(user), changes };
  const chosen = await chooseReceipts(core, actor, { hasReceipts });
  const output = presentMe({ ...user, hasReceipts });
  return { output, changes: [...changes, meChanged(actor, chosen), ...chosen.changes] };
};

/** What a person has chosen for himself is no news to others, nor that he has. */
function isOthersBusiness({ name, handle, about, avatar }: Profile): boolean {
  return [name, handle, about, avatar].some((field) => field !== undefined);
}

async function refuseTakenHandle({ db }: Core, actor: Actor, handle: string | undefined): Promise<void> {
  if (handle === undefined) return;
  const owner = await db.prisma.user.findUnique({ where: { handle }, select: { id: true } });
  if (owner && owner.id !== actor.userId) throw handleTaken();
}

function handleTaken(): AppError {
  const message = "This handle is taken. Choose another.";
  return new AppError("conflict", { message, fields: [{ path: "handle", message }] });
}

/** Prisma must never see `undefined`: what it means there is not what it means here. */
function withoutUndefined(input: Profile) {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** Tells everybody who shares a chat with the actor. */
export async function newsForAllChats({ db }: Core, actor: Actor, push: PushEvent): Promise<Change[]> {
  const heads = await listHeadsOf(db.pool, [actor.userId]);
  const toChats = heads.map(
    ({ chatId, membersRev }): Change => ({ scope: "chat", chatId: chatId as ChatId, membersRev, push }),
  );
  return [{ scope: "user", userId: actor.userId, push }, ...toChats];
}
