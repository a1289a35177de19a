import { createClient } from "@parley/client";
import type { ChatId } from "@parley/protocol";

/** Joins the group. @returns its chat. @throws AppError */
export async function redeemInvite(token: string): Promise<ChatId> {
  const { chat } = await createClient({ baseUrl: location.origin }).call("invite.redeem", { token });
  return chat.id;
}
