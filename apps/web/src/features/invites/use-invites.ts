import { useClient } from "@parley/client/react";
import type { ChatId, Invite, InviteId } from "@parley/protocol";
import { useCallback, useEffect, useState } from "react";
import { useNewest } from "../../ui/use-newest.ts";
import { inviteLink } from "./invite-link.ts";

export type Terms = { expiresInHours: number | null; maxUses: number | null };

/** A group's invites that work, and the link of the one that was just made: nobody can see it later. */
export function useInvites(chatId: ChatId) {
  const client = useClient();
  const [invites, setInvites] = useState<Invite[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [made, setMade] = useState<{ id: InviteId; link: string } | null>(null);
  const ask = useNewest();
  const load = useCallback(() => {
    const isNewest = ask();
    return client.call("invite.list", { chatId }).then(
      (answer) => isNewest() && setInvites(answer.invites.toReversed()),
      (error) => isNewest() && setFailure(error),
    );
  }, [client, chatId, ask]);
  useEffect(() => void load(), [load]);

  const create = async (terms: Terms) => {
    const { invite, token } = await client.call("invite.create", { chatId, ...terms });
    setMade({ id: invite.id, link: inviteLink(token) });
    await load();
  };
  const revoke = async (inviteId: InviteId) => {
    await client.call("invite.revoke", { chatId, inviteId });
    setMade((before) => (before?.id === inviteId ? null : before));
    await load();
  };
  return { invites, failure, madeLink: made?.link ?? null, create, revoke };
}
