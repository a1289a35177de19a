import type { OperationName } from "@parley/protocol";
import { loginAccount } from "./accounts/login-account.ts";
import { logoutAccount } from "./accounts/logout-account.ts";
import { refreshAccount } from "./accounts/refresh-account.ts";
import { registerAccount } from "./accounts/register-account.ts";
import { blockUser } from "./blocks/block-user.ts";
import { listBlocks } from "./blocks/list-blocks.ts";
import { unblockUser } from "./blocks/unblock-user.ts";
import { changesChat } from "./chats/changes-chat.ts";
import { createChat } from "./chats/create-chat.ts";
import { deliverChat } from "./chats/deliver-chat.ts";
import { getChat } from "./chats/get-chat.ts";
import { handOverChat } from "./chats/hand-over-chat.ts";
import { leaveChat } from "./chats/leave-chat.ts";
import { listChats } from "./chats/list-chats.ts";
import { readChat } from "./chats/read-chat.ts";
import { setMineChat } from "./chats/set-mine-chat.ts";
import { updateChat } from "./chats/update-chat.ts";
import { listDrafts } from "./drafts/list-drafts.ts";
import { setDraft } from "./drafts/set-draft.ts";
import { createInvite } from "./invites/create-invite.ts";
import { listInvites } from "./invites/list-invites.ts";
import { previewInvite } from "./invites/preview-invite.ts";
import { redeemInvite } from "./invites/redeem-invite.ts";
import { revokeInvite } from "./invites/revoke-invite.ts";
import { changesMe } from "./me/changes-me.ts";
import { deleteMe } from "./me/delete-me.ts";
import { getMe } from "./me/get-me.ts";
import { updateMe } from "./me/update-me.ts";
import { addMember } from "./members/add-member.ts";
import { banMember } from "./members/ban-member.ts";
import { listBans } from "./members/list-bans.ts";
import { removeMember } from "./members/remove-member.ts";
import { setRole } from "./members/set-role.ts";
import { unbanMember } from "./members/unban-member.ts";
import { deleteMessage } from "./messages/delete-message.ts";
import { editMessage } from "./messages/edit-message.ts";
import { forwardMessage } from "./messages/forward-message.ts";
import { getMessage } from "./messages/get-message.ts";
import { hideMessage } from "./messages/hide-message.ts";
import { listMessages } from "./messages/list-messages.ts";
import { pinMessage } from "./messages/pin-message.ts";
import { pinsMessage } from "./messages/pins-message.ts";
import { reactMessage } from "./messages/react-message.ts";
import { readersMessage } from "./messages/readers-message.ts";
import { sendDirectMessage } from "./messages/send-direct-message.ts";
import { sendMessage } from "./messages/send-message.ts";
import { unpinMessage } from "./messages/unpin-message.ts";
import { unreactMessage } from "./messages/unreact-message.ts";
import type { Implementation } from "./operation.ts";
import { presenceUser } from "./presence/presence-user.ts";
import { ticketRealtime } from "./realtime/ticket-realtime.ts";
import { searchMessages } from "./search/search-messages.ts";
import { listSessions } from "./sessions/list-sessions.ts";
import { revokeOwnSession } from "./sessions/revoke-own-session.ts";
import { createToken } from "./tokens/create-token.ts";
import { listTokens } from "./tokens/list-tokens.ts";
import { revokeToken } from "./tokens/revoke-token.ts";
import { startTyping } from "./typing/start-typing.ts";
import { deleteUser } from "./users/delete-user.ts";
import { getUser } from "./users/get-user.ts";
import { listUsers } from "./users/list-users.ts";
import { createWebhook } from "./webhooks/create-webhook.ts";
import { listWebhooks } from "./webhooks/list-webhooks.ts";
import { postWebhook } from "./webhooks/post-webhook.ts";
import { revokeWebhook } from "./webhooks/revoke-webhook.ts";

/** Every declared operation has its implementation here, or this does not compile. */
export const implementations: { [Name in OperationName]: Implementation<Name> } = {
  "account.register": registerAccount,
  "account.login": loginAccount,
  "account.refresh": refreshAccount,
  "account.logout": logoutAccount,
  "session.list": listSessions,
  "session.revoke": revokeOwnSession,
  "me.get": getMe,
  "me.update": updateMe,
  "me.changes": changesMe,
  "me.delete": deleteMe,
  "draft.set": setDraft,
  "draft.list": listDrafts,
  "user.list": listUsers,
  "user.get": getUser,
  "user.delete": deleteUser,
  "user.block": blockUser,
  "user.unblock": unblockUser,
  "user.blocks": listBlocks,
  "user.presence": presenceUser,
  "chat.list": listChats,
  "chat.get": getChat,
  "chat.create": createChat,
  "chat.update": updateChat,
  "chat.setMine": setMineChat,
  "chat.handOver": handOverChat,
  "chat.leave": leaveChat,
  "chat.read": readChat,
  "chat.deliver": deliverChat,
  "chat.changes": changesChat,
  "typing.start": startTyping,
  "member.add": addMember,
  "member.remove": removeMember,
  "member.setRole": setRole,
  "member.ban": banMember,
  "member.unban": unbanMember,
  "member.bans": listBans,
  "invite.create": createInvite,
  "invite.list": listInvites,
  "invite.revoke": revokeInvite,
  "invite.preview": previewInvite,
  "invite.redeem": redeemInvite,
  "message.send": sendMessage,
  "message.sendDirect": sendDirectMessage,
  "message.forward": forwardMessage,
  "message.edit": editMessage,
  "message.delete": deleteMessage,
  "message.hide": hideMessage,
  "message.react": reactMessage,
  "message.unreact": unreactMessage,
  "message.pin": pinMessage,
  "message.unpin": unpinMessage,
  "message.pins": pinsMessage,
  "message.readers": readersMessage,
  "message.list": listMessages,
  "message.search": searchMessages,
  "message.get": getMessage,
  "token.create": createToken,
  "token.list": listTokens,
  "token.revoke": revokeToken,
  "webhook.create": createWebhook,
  "webhook.list": listWebhooks,
  "webhook.revoke": revokeWebhook,
  "webhook.post": postWebhook,
  "realtime.ticket": ticketRealtime,
};
