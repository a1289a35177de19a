import { findInvite } from "@parley/db/sql/invites";
import type { Queryable } from "@parley/db/sql/queryable";
import { findServerInvite, takeServerInvite } from "@parley/db/sql/server-invites";
import { readServerSettings } from "@parley/db/sql/server-settings";
import { AppError, type ChatId, type UserId } from "@parley/protocol";
import type { Change } from "../change.ts";
import { letIn } from "../invites/redeem-invite.ts";
import { hashOf, isTokenOf } from "../sessions/random-tokens.ts";

/** What lets somebody make an account. Its use is taken when the account is there. */
type Door = { kind: "open" } | { kind: "server"; id: string } | { kind: "chat"; chatId: ChatId; id: string };

/**
 * Whether somebody may make an account on this server now, by whatever way he proves who he is. It comes before
 * everything that tells who has one.
 * @param invite the token of an invite to the server or to a group; only looked at where the server asks for one
 * @throws AppError forbidden when the server takes nobody, or asks for an invite and this is none that works
 */
export async function admitNewcomer(tx: Queryable, invite: string | undefined): Promise<Door> {
  const { registration } = await readServerSettings(tx);
  if (registration === "open") return { kind: "open" };
  if (registration === "closed") throw new AppError("forbidden", { message: CLOSED });
  const door = invite === undefined ? undefined : await doorOf(tx, invite);
  if (!door)
    throw new AppError("forbidden", { message: invite === undefined ? BY_INVITATION : INVITE_IS_OVER });
  return door;
}

async function doorOf(tx: Queryable, invite: string): Promise<Door | undefined> {
  if (isTokenOf("serverInvite", invite)) {
    const found = await findServerInvite(tx, hashOf(invite));
    return found && { kind: "server", id: found.id };
  }
  const found = isTokenOf("invite", invite) ? await findInvite(tx, hashOf(invite)) : undefined;
  return found?.isLive ? { kind: "chat", chatId: found.chatId as ChatId, id: found.id } : undefined;
}

/**
 * The account is there: takes the use that let its person in. Who came by a group's invite is in the group now.
 * @returns what others hear of. @throws AppError forbidden or gone when another one was faster
 */
export async function takeDoor(tx: Queryable, door: Door, userId: UserId): Promise<Change[]> {
  if (door.kind === "open") return [];
  if (door.kind === "chat") return letIn(tx, { chatId: door.chatId, id: door.id, userId });
  if (!(await takeServerInvite(tx, door.id))) throw new AppError("forbidden", { message: INVITE_IS_OVER });
  return [];
}

const CLOSED = "This server takes no new accounts. Ask one of its admins, or sign in if you have an account.";
const BY_INVITATION =
  "This server is by invitation. Open the invite link that somebody here has sent you, or ask for one.";
const INVITE_IS_OVER = "This invitation has expired, was revoked, or is used up. Ask for a new one.";
