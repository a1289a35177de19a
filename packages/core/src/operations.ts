import type { OperationName } from "@parley/protocol";
import { changeEmailAccount } from "./accounts/change-email-account.ts";
import { changePasswordAccount } from "./accounts/change-password-account.ts";
import { confirmEmailAccount } from "./accounts/confirm-email-account.ts";
import { loginAccount } from "./accounts/login-account.ts";
import { logoutAccount } from "./accounts/logout-account.ts";
import { refreshAccount } from "./accounts/refresh-account.ts";
import { registerAccount } from "./accounts/register-account.ts";
import { requestResetAccount } from "./accounts/request-reset-account.ts";
import { resetAccount } from "./accounts/reset-account.ts";
import { auditAdmin } from "./admin/audit-admin.ts";
import { changeEmailAdmin } from "./admin/change-email-admin.ts";
import { chatsAdmin } from "./admin/chats-admin.ts";
import { createInviteAdmin } from "./admin/create-invite-admin.ts";
import { createResetLinkAdmin } from "./admin/create-reset-link-admin.ts";
import { deactivateAdmin } from "./admin/deactivate-admin.ts";
import { invitesAdmin } from "./admin/invites-admin.ts";
import { peopleAdmin } from "./admin/people-admin.ts";
import { reactivateAdmin } from "./admin/reactivate-admin.ts";
import { removeFactorAdmin } from "./admin/remove-factor-admin.ts";
import { revokeInviteAdmin } from "./admin/revoke-invite-admin.ts";
import { revokeSessionAdmin } from "./admin/revoke-session-admin.ts";
import { sessionsAdmin } from "./admin/sessions-admin.ts";
import { setRoleAdmin } from "./admin/set-role-admin.ts";
import { settingsAdmin } from "./admin/settings-admin.ts";
import { updateSettingsAdmin } from "./admin/update-settings-admin.ts";
import { usageAdmin } from "./admin/usage-admin.ts";
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
import { approveDevice } from "./devices/approve-device.ts";
import { authorizeDevice } from "./devices/authorize-device.ts";
import { denyDevice } from "./devices/deny-device.ts";
import { pollDevice } from "./devices/poll-device.ts";
import { previewDevice } from "./devices/preview-device.ts";
import { listDrafts } from "./drafts/list-drafts.ts";
import { setDraft } from "./drafts/set-draft.ts";
import { beginFactor } from "./factors/begin-factor.ts";
import { confirmFactor } from "./factors/confirm-factor.ts";
import { getFactor } from "./factors/get-factor.ts";
import { removeFactor } from "./factors/remove-factor.ts";
import { renewCodesFactor } from "./factors/renew-codes-factor.ts";
import { beginIdentity } from "./identities/begin-identity.ts";
import { disconnectIdentity } from "./identities/disconnect-identity.ts";
import { listIdentities } from "./identities/list-identities.ts";
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
import { createReport } from "./reports/create-report.ts";
import { reportsAdmin } from "./reports/reports-admin.ts";
import { resolveReportAdmin } from "./reports/resolve-report-admin.ts";
import { searchMessages } from "./search/search-messages.ts";
import { getServer } from "./server/get-server.ts";
import { listSessions } from "./sessions/list-sessions.ts";
import { revokeOthersSession } from "./sessions/revoke-others-session.ts";
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
  "server.get": getServer,
  "admin.people": peopleAdmin,
  "admin.deactivate": deactivateAdmin,
  "admin.reactivate": reactivateAdmin,
  "admin.createResetLink": createResetLinkAdmin,
  "admin.changeEmail": changeEmailAdmin,
  "admin.removeFactor": removeFactorAdmin,
  "admin.setRole": setRoleAdmin,
  "admin.sessions": sessionsAdmin,
  "admin.revokeSession": revokeSessionAdmin,
  "admin.chats": chatsAdmin,
  "admin.createInvite": createInviteAdmin,
  "admin.invites": invitesAdmin,
  "admin.revokeInvite": revokeInviteAdmin,
  "admin.settings": settingsAdmin,
  "admin.updateSettings": updateSettingsAdmin,
  "admin.audit": auditAdmin,
  "admin.usage": usageAdmin,
  "admin.reports": reportsAdmin,
  "admin.resolveReport": resolveReportAdmin,
  "report.create": createReport,
  "account.register": registerAccount,
  "account.login": loginAccount,
  "account.refresh": refreshAccount,
  "account.logout": logoutAccount,
  "account.requestReset": requestResetAccount,
  "account.reset": resetAccount,
  "account.changePassword": changePasswordAccount,
  "account.changeEmail": changeEmailAccount,
  "account.confirmEmail": confirmEmailAccount,
  "factor.get": getFactor,
  "factor.begin": beginFactor,
  "factor.confirm": confirmFactor,
  "factor.renewCodes": renewCodesFactor,
  "factor.remove": removeFactor,
  "device.authorize": authorizeDevice,
  "device.poll": pollDevice,
  "device.preview": previewDevice,
  "device.approve": approveDevice,
  "device.deny": denyDevice,
  "session.list": listSessions,
  "session.revoke": revokeOwnSession,
  "session.revokeOthers": revokeOthersSession,
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
  "identity.list": listIdentities,
  "identity.begin": beginIdentity,
  "identity.disconnect": disconnectIdentity,
  "token.create": createToken,
  "token.list": listTokens,
  "token.revoke": revokeToken,
  "webhook.create": createWebhook,
  "webhook.list": listWebhooks,
  "webhook.revoke": revokeWebhook,
  "webhook.post": postWebhook,
  "realtime.ticket": ticketRealtime,
};
