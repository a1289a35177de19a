import { listHeadsOf } from "@parley/db/sql/delivery";
import { AppError, type ChatId, type ParsedInput, type PushEvent } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { presentMe, presentUser } from "../present.ts";
import { meChanged } from "./me-changed.ts";

export const updateMe: Implementation<"me.update"> = async (actor, input, core) => {
  await refuseTakenHandle(core, actor, input.handle);
  const user = await core.db.prisma.user.update({
    where: { id: actor.userId },
    data: { ...withoutUndefined(input), ownRev: { increment: 1 } },
  });
  const push: PushEvent = { event: "user.updated", data: { user: presentUser(user) } };
  return {
    output: presentMe(user),
    changes: [...(await newsForAllChats(core, actor, push)), meChanged(actor, user)],
  };
};

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
function withoutUndefined(input: ParsedInput<"me.update">) {
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
